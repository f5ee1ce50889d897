import Branding
import Templates

/// The preview beside a form, and what can be shown in it.
struct PreviewFrame: View {
    let address: String
    let views: [Choice]

    init(_ source: PreviewSource) {
        views = PreviewView.allCases.flatMap { view in
            Scheme.allCases.map { scheme in
                Choice(
                    title: "\(view == .landing ? "Landing page" : "Desk"), \(scheme.rawValue)",
                    href: "\(PreviewSource(source.subject, in: scheme).path)/\(view.rawValue)")
            }
        }
        address = views.first?.href ?? source.path
    }

    static let fields: [Field<Self>] = [
        .text("address") { $0.address },
        .list("views") { $0.views },
    ]

    struct Choice: View {
        let title, href: String

        static let fields: [Field<Self>] = [
            .text("title") { $0.title },
            .text("href") { $0.href },
        ]
    }
}

import Templates

/// A link among pages that belong together.
struct Tab: View {
    let title, href: String
    let isCurrent: Bool

    static func automation(at path: String) -> [Tab] {
        [("Schedule", "/schedule"), ("Jobs", "/jobs")].map { title, href in
            Tab(title: title, href: href, isCurrent: href == path)
        }
    }

    static let fields: [Field<Self>] = [
        .text("title") { $0.title },
        .text("href") { $0.href },
        .flag("isCurrent") { $0.isCurrent },
    ]
}

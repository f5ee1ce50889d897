import Foundation
import Templates

extension DashboardShow {
    /// Says above the figures that they are old.
    struct StaleBanner: View {
        let kind, icon, title, text: String

        init(_ alert: Alert, _ lastSuccess: Date?, _ formats: Formats, now: Date) {
            kind = alert.badge.kind.rawValue
            icon = alert.severity == .bad ? "error" : "warning"
            title = alert.title
            let last = lastSuccess.map { formats.ago($0, now: now) }
            text = last.map { "The last file was imported \($0.relative), on \($0.absolute)." } ?? alert.detail
        }

        static let fields: [Field<Self>] = [
            .text("kind") { $0.kind },
            .text("icon") { $0.icon },
            .text("title") { $0.title },
            .text("text") { $0.text },
        ]
    }
}

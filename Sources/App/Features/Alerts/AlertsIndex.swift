import Foundation
import Templates
import Values

/// What is open, with what to do about it, and what was resolved lately.
struct AlertsIndex: SitePage {
    static let template = "alerts/index"

    let summary: String
    let open: [Row]
    let resolved: [Past]
    /// Said when there are more than the page shows.
    let more: String?

    init(_ open: [Alert], _ resolved: [Alert], _ tenant: Tenant, for role: Member.Role, now: Date) {
        let formats = tenant.formats
        let waiting = open.count { $0.acknowledgedAt == nil }
        let kept = open.count - waiting
        let parts = [(waiting, "to look at"), (kept, "acknowledged")].filter { $0.0 > 0 }
        summary = parts.map { "\(formats.count($0.0)) \($0.1)" }.joined(separator: ", ")
        more =
            open.count < Alert.mostOpen
            ? nil : "Only \(formats.count(Alert.mostOpen)) are shown. Resolve some to see the rest."
        self.open = open.map { Row($0, tenant, for: role, now: now) }
        self.resolved = resolved.map { Past($0, formats) }
    }

    static let fields: [Field<Self>] = [
        .text("summary") { $0.summary },
        .list("open") { $0.open },
        .flag("hasOpen") { !$0.open.isEmpty },
        .text("more") { $0.more },
        .list("resolved") { $0.resolved },
        .flag("hasResolved") { !$0.resolved.isEmpty },
        .view("nothingOpen") { _ in
            EmptyState(
                icon: "success", title: "Nothing needs you",
                text: "Late or failed imports and whatever else needs a person appear here by themselves.")
        },
    ]

    /// One that is open.
    struct Row: View {
        let id, title, detail, advice, history, linkText, kind: String
        /// Nil when it leads to a module that the desk does not have, or to a page that is not for the reader.
        let href: String?
        let badge: Badge
        let keeper: String?

        init(_ alert: Alert, _ tenant: Tenant, for role: Member.Role, now: Date) {
            let formats = tenant.formats
            id = alert.id.short
            title = alert.title
            detail = alert.detail
            advice = alert.rule.advice
            history = alert.history(formats, now: now)
            let isReaders = alert.rule != .domain || role == .admin
            href = isReaders && tenant.switches.allows(path: alert.href) ? alert.href : nil
            linkText = alert.rule.linkText
            kind = alert.severity.rawValue
            badge = alert.badge
            keeper = alert.acknowledgedBy.map { name in
                let since = alert.acknowledgedAt.map { ", \(formats.ago($0, now: now).relative)" } ?? ""
                return "Acknowledged by \(name)\(since)"
            }
        }

        static let fields: [Field<Self>] = [
            .text("id") { $0.id },
            .text("title") { $0.title },
            .text("detail") { $0.detail },
            .text("advice") { $0.advice },
            .text("history") { $0.history },
            .text("href") { $0.href },
            .text("linkText") { $0.linkText },
            .text("kind") { $0.kind },
            .view("badge") { $0.badge },
            .text("keeper") { $0.keeper },
        ]
    }

    /// One that is over.
    struct Past: View {
        let title, detail, opened, resolved, by: String

        init(_ alert: Alert, _ formats: Formats) {
            title = alert.title
            detail = alert.detail
            opened = formats.instant(alert.openedAt)
            resolved = alert.resolvedAt.map { formats.instant($0) } ?? Formats.absent
            by = alert.resolvedBy ?? "By itself"
        }

        static let fields: [Field<Self>] = [
            .text("title") { $0.title },
            .text("detail") { $0.detail },
            .text("opened") { $0.opened },
            .text("resolved") { $0.resolved },
            .text("by") { $0.by },
        ]
    }
}

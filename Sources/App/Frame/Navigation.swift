/// Where a role can go: the rail's destinations, in order.
enum Navigation {
    struct Destination {
        let title, path, icon: String
        /// The pages that share it, as tabs; none where it is one page.
        var pages: [Page] = []
        /// Where its own pages lead on to.
        var beyond: [String] = []

        /// The first of its pages that a desk has; nil when it has none of them.
        func entrance(_ switches: SwitchBoard) -> String? {
            ([path] + pages.map(\.path)).first { switches.allows(path: $0) }
        }

        func leads(to page: String) -> Bool {
            ([path] + pages.map(\.path) + beyond).contains { page == $0 || page.hasPrefix($0 + "/") }
        }
    }

    struct Page {
        let title, path: String
    }

    /// Those of which the desk has no page are left out by `NavItem`.
    static func destinations(for role: Member.Role) -> [Destination] {
        switch role {
        case .admin: [dashboard, delivery, shows, imports, alerts, automation, settings]
        case .ops: [dashboard, delivery, shows, imports, alerts, automation]
        case .creator: [delivery]
        case .advertiser: [shows, compare]
        }
    }

    /// Where a member lands after signing in.
    static func home(of role: Member.Role) -> String {
        destinations(for: role).first?.path ?? "/account"
    }

    static let alerts = Destination(title: "Alerts", path: "/alerts", icon: "bell")
    private static let dashboard = Destination(title: "Dashboard", path: "/dashboard", icon: "dashboard")
    private static let shows = Destination(title: "Shows", path: "/shows", icon: "shows")
    private static let compare = Destination(title: "Compare", path: "/shows/compare", icon: "compare")
    private static let delivery = Destination(title: "Delivery", path: "/delivery", icon: "chart", beyond: ["/figures"])
    private static let imports = Destination(
        title: "Imports", path: "/imports", icon: "imports",
        pages: [
            Page(title: "Files", path: "/imports"), Page(title: "Sheets", path: "/sheets"),
            Page(title: "Shows and feeds", path: "/feeds"),
        ])
    private static let automation = Destination(
        title: "Automation", path: "/schedule", icon: "calendar",
        pages: [
            Page(title: "Schedule", path: "/schedule"), Page(title: "Jobs", path: "/jobs"),
            Page(title: "Outbox", path: "/outbox"),
        ])
    private static let settings = Destination(
        title: "Settings", path: "/members", icon: "members",
        pages: [
            Page(title: "Members", path: "/members"), Page(title: "Brand", path: "/brand"),
            Page(title: "Domains", path: "/domains"), Page(title: "Sender", path: Senders.path),
            Page(title: "Mail texts", path: "/mail-templates"),
            Page(title: "Switches", path: "/switches"), Page(title: "Audit log", path: "/audit"),
        ])
}

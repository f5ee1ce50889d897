/// Where a role can go: the rail's destinations, in order.
enum Navigation {
    struct Destination {
        let title, path, icon: String
        /// Where its other pages are.
        var others: [String] = []

        func leads(to page: String) -> Bool {
            ([path] + others).contains { page == $0 || page.hasPrefix($0 + "/") }
        }
    }

    /// Those of modules that the desk does not have are left out by `NavItem`.
    static func destinations(for role: Member.Role) -> [Destination] {
        switch role {
        case .admin: [dashboard, delivery, shows, imports, schedule, members, brand, switches]
        case .ops: [dashboard, delivery, shows, imports, schedule]
        case .creator: [delivery]
        case .advertiser: [shows, compare]
        }
    }

    /// Where a member lands after signing in.
    static func home(of role: Member.Role) -> String {
        destinations(for: role).first?.path ?? "/account"
    }

    private static let dashboard = Destination(title: "Dashboard", path: "/dashboard", icon: "dashboard")
    private static let shows = Destination(title: "Shows", path: "/shows", icon: "shows")
    private static let compare = Destination(title: "Compare", path: "/shows/compare", icon: "compare")
    private static let delivery = Destination(title: "Delivery", path: "/delivery", icon: "chart")
    private static let imports = Destination(title: "Imports", path: "/imports", icon: "imports")
    private static let schedule = Destination(
        title: "Automation", path: "/schedule", icon: "calendar", others: ["/jobs"])
    private static let members = Destination(title: "Members", path: "/members", icon: "members")
    private static let brand = Destination(title: "Brand", path: "/brand", icon: "brand")
    private static let switches = Destination(title: "Switches", path: "/switches", icon: "switches")
}

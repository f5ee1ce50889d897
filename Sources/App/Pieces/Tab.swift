import Templates

/// A link among pages that belong together.
struct Tab: View {
    let title, href: String
    let isCurrent: Bool

    /// The pages that share a destination of the rail; none away from them.
    static func all(for role: Member.Role, at path: String, _ switches: SwitchBoard) -> [Tab] {
        let shared = Navigation.destinations(for: role).first { $0.pages.contains { $0.path == path } }
        return (shared?.pages ?? []).filter { switches.allows(path: $0.path) }.map {
            Tab(title: $0.title, href: $0.path, isCurrent: $0.path == path)
        }
    }

    static let fields: [Field<Self>] = [
        .text("title") { $0.title },
        .text("href") { $0.href },
        .flag("isCurrent") { $0.isCurrent },
    ]
}

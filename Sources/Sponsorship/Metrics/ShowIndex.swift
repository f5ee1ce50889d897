public import Values

/// What files may call one show.
public struct ShowNames: Sendable {
    /// The id's two spellings: UUID and the short form of URLs.
    let ids: [String]
    let title: String

    public init<Show: Identified>(id: ID<Show>, title: String) {
        ids = [id.description, id.short]
        self.title = title
    }
}

/// Every name by which files may call a tenant's shows.
public struct ShowIndex: Sendable {
    enum Match: Equatable {
        /// The position in the list the index was made of.
        case show(Int32)
        case ambiguous, unknown
    }

    private var ids: [String: Match] = [:]
    private var titles: [String: Match] = [:]
    private var foldedTitles: [String: Match] = [:]

    public init(_ shows: [ShowNames]) {
        for (position, show) in shows.enumerated() {
            let match = Match.show(Int32(clamping: position))
            for id in show.ids { ids[id] = match }
            let title = Self.key(show.title)
            titles[title] = titles[title] == nil ? match : .ambiguous
            foldedTitles[title.lowercased()] = foldedTitles[title.lowercased()] == nil ? match : .ambiguous
        }
    }

    /// By id, by title, by title regardless of case.
    func match(_ name: String) -> Match {
        let title = Self.key(name)
        return ids[name.lowercased()] ?? titles[title] ?? foldedTitles[title.lowercased()] ?? .unknown
    }

    private static func key(_ title: String) -> String {
        title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

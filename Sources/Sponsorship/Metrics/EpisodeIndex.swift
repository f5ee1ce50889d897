/// Every name by which files may call a tenant's episodes. Made once for an import; `EpisodeLookup` reads it.
public struct EpisodeIndex: Sendable {
    /// A reference longer than this, in bytes, is no name of ours.
    static let longestReference = 4000

    /// What somebody has said of names that fit several episodes or none.
    private var said = ByteTable()
    /// Ids first: a guid or a title that reads like another episode's id does not shadow it.
    private var ids = ByteTable()
    private var guids = ByteTable()
    /// Dictionaries of String, so that é is é however a file composes it.
    private var titles: [String: EpisodeMatch] = [:]
    private var foldedTitles: [String: EpisodeMatch] = [:]
    /// All of them, to look for what a misspelt title may have meant.
    let names: [EpisodeNames]

    /// References resolve to positions in this list.
    public init(_ episodes: [EpisodeNames], said meanings: [NameMeaning] = []) {
        names = episodes
        for (position, episode) in episodes.enumerated() {
            add(episode, .episode(Int32(clamping: position)))
        }
        for meaning in meanings {
            guard let id = meaning.id else { continue }
            said.insert(Array(meaning.name.utf8).span, ids.match(Array(id.utf8).span))
        }
    }

    private mutating func add(_ episode: EpisodeNames, _ match: EpisodeMatch) {
        for id in episode.ids { ids.insert(Array(id.utf8).span, match) }
        if let guid = episode.guid, !guid.isEmpty { guids.insert(Array(guid.utf8).span, match) }
        for show in [episode.showTitle] + episode.showIDs {
            add(EpisodeTitle.key(show: show, episode: episode.title), match)
        }
    }

    private mutating func add(_ title: String, _ match: EpisodeMatch) {
        titles[title] = match.joined(titles[title] ?? .unknown)
        let folded = title.lowercased()
        foldedTitles[folded] = match.joined(foldedTitles[folded] ?? .unknown)
    }

    /// Looks among ids and guids, byte for byte.
    @inline(__always)
    func exactMatch(_ reference: Span<UInt8>) -> EpisodeMatch {
        let match = ids.match(reference)
        return match == .unknown ? guids.match(reference) : match
    }

    /// Looks among names of which somebody has said what they stand for.
    func saidMatch(_ reference: Span<UInt8>) -> EpisodeMatch { said.match(reference) }

    /// Looks among titles, exactly and then regardless of case, and for ids in capitals.
    func textMatch(_ reference: Span<UInt8>) -> EpisodeMatch {
        guard reference.count <= Self.longestReference else { return .unknown }
        let text = String(decoding: reference)
        let title = EpisodeTitle.key(text)
        if let match = titles[title] ?? foldedTitles[title.lowercased()] { return match }
        return ids.match(Array(text.lowercased().utf8).span)
    }
}

/// Resolves the references of one file, and remembers what it found: neither the common case nor a repeated title
/// allocates.
public struct EpisodeLookup {
    /// How many references by title are remembered, beyond the most recent.
    private static let mostRemembered = 4096

    private let index: EpisodeIndex
    private var recent = ReferenceCache()
    private var remembered = ByteTable()
    /// A show and a title put together, as one reference.
    private var joined: [UInt8] = []

    public init(_ index: EpisodeIndex) {
        self.index = index
    }

    /// Finds the episode by our id, its RSS guid, or show and episode title, in this order.
    @inline(__always)
    public mutating func match(_ reference: Span<UInt8>) -> EpisodeMatch {
        recent.match(reference) ?? find(reference)
    }

    /// Finds an episode of one show, which is given by its title or id, by its title: exactly, then regardless of case.
    public mutating func match(show: Span<UInt8>, title: Span<UInt8>) -> EpisodeMatch {
        joined.removeAll(keepingCapacity: true)
        show.withUnsafeBufferPointer { joined.append(contentsOf: $0) }
        joined.append(contentsOf: Self.separator)
        title.withUnsafeBufferPointer { joined.append(contentsOf: $0) }
        let reference = joined
        return match(reference.span)
    }

    private static let separator = Array(" / ".utf8)

    private mutating func find(_ reference: Span<UInt8>) -> EpisodeMatch {
        var match = index.exactMatch(reference)
        if match == .unknown { match = remembered.match(reference) }
        if match == .unknown { match = readText(reference) }
        if match == .unknown || match == .ambiguous {
            let said = index.saidMatch(reference)
            if case .episode = said { match = said }
        }
        recent.keep(reference, match)
        return match
    }

    private mutating func readText(_ reference: Span<UInt8>) -> EpisodeMatch {
        let match = index.textMatch(reference)
        if match != .unknown, remembered.count < Self.mostRemembered { remembered.insert(reference, match) }
        return match
    }
}

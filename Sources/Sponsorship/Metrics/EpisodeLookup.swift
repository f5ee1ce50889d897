/// Resolves the references of one file, and remembers what it found: neither the common case nor a repeated title
/// allocates.
public struct EpisodeLookup {
    /// How many references by title are remembered, beyond the most recent.
    private static let mostRemembered = 4096

    private let index: EpisodeIndex
    private var recent = ReferenceCache()
    private var remembered = ByteTable()

    public init(_ index: EpisodeIndex) {
        self.index = index
    }

    /// Finds the episode by our id, its RSS guid, or show and episode title, in this order.
    @inline(__always)
    public mutating func match(_ reference: Span<UInt8>) -> EpisodeMatch {
        recent.match(reference) ?? find(reference)
    }

    private mutating func find(_ reference: Span<UInt8>) -> EpisodeMatch {
        var match = index.exactMatch(reference)
        if match == .unknown { match = remembered.match(reference) }
        if match == .unknown { match = readText(reference) }
        recent.keep(reference, match)
        return match
    }

    private mutating func readText(_ reference: Span<UInt8>) -> EpisodeMatch {
        let match = index.textMatch(reference)
        if match != .unknown, remembered.count < Self.mostRemembered { remembered.insert(reference, match) }
        return match
    }
}

/// The references that were looked up lately, found again without a hash of every byte.
///
/// Each reference has one place, and the next one that falls on it takes it: a bad mix costs time, never a wrong answer.
struct ReferenceCache {
    /// References longer than this, in bytes, are not kept.
    private static let longest = 120
    private static let places = 4096

    private var bytes = [UInt8](repeating: 0, count: places * longest)
    private var lengths = [Int32](repeating: -1, count: places)
    private var matches = [EpisodeMatch](repeating: .unknown, count: places)

    @inline(__always)
    func match(_ reference: Span<UInt8>) -> EpisodeMatch? {
        let place = Self.place(of: reference)
        guard Int(lengths[place]) == reference.count else { return nil }
        let first = place * Self.longest
        guard bytes.span.extracting(first..<first + reference.count).hasSameBytes(as: reference) else { return nil }
        return matches[place]
    }

    mutating func keep(_ reference: Span<UInt8>, _ match: EpisodeMatch) {
        guard reference.count <= Self.longest else { return }
        let place = Self.place(of: reference)
        for position in reference.indices { bytes[place * Self.longest + position] = reference[position] }
        lengths[place] = Int32(reference.count)
        matches[place] = match
    }

    /// Mixes both ends, where ids and titles differ.
    @inline(__always)
    private static func place(of reference: Span<UInt8>) -> Int {
        guard reference.count >= 8 else { return reference.count }
        let ends = reference.word(at: 0) &* 0x9E37_79B9_7F4A_7C15 ^ reference.word(at: reference.count - 8)
        return Int(truncatingIfNeeded: (ends &* 0x9E37_79B9_7F4A_7C15) >> 52)
    }
}

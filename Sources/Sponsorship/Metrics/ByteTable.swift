/// A hash table from byte strings to episodes that is looked up without making a String or an array.
struct ByteTable: Sendable {
    private struct Entry {
        let hash: Int
        let key: Range<Int>
        var match: EpisodeMatch
    }

    /// Positions in `entries`, −1 where free. A power of two, at most half full.
    private var slots = [Int32](repeating: -1, count: 16)
    private var entries: [Entry] = []
    /// All keys, one after another.
    private var keys: [UInt8] = []

    var count: Int { entries.count }

    /// What the key stands for; unknown when it is not in the table.
    @inline(__always)
    func match(_ key: Span<UInt8>) -> EpisodeMatch {
        let slot = slot(of: key, hash: Self.hash(key))
        return slots[slot] < 0 ? .unknown : entries[Int(slots[slot])].match
    }

    /// Adds a key, or joins the match with the one the key has already.
    mutating func insert(_ key: Span<UInt8>, _ match: EpisodeMatch) {
        let hash = Self.hash(key)
        let slot = slot(of: key, hash: hash)
        if slots[slot] >= 0 {
            entries[Int(slots[slot])].match = entries[Int(slots[slot])].match.joined(match)
            return
        }
        guard let position = Int32(exactly: entries.count) else { return }
        slots[slot] = position
        key.withUnsafeBufferPointer { keys.append(contentsOf: $0) }
        entries.append(Entry(hash: hash, key: keys.count - key.count..<keys.count, match: match))
        if entries.count * 2 > slots.count { grow() }
    }

    /// Where the key is, or the free place where it belongs. At least half of the places are free, so this ends.
    @inline(__always)
    private func slot(of key: Span<UInt8>, hash: Int) -> Int {
        let mask = slots.count - 1
        var slot = hash & mask
        while slots[slot] >= 0 {
            let entry = entries[Int(slots[slot])]
            if entry.hash == hash, keys.span.extracting(entry.key).hasSameBytes(as: key) { return slot }
            slot = (slot + 1) & mask
        }
        return slot
    }

    private mutating func grow() {
        slots = Array(repeating: -1, count: slots.count * 2)
        for (position, entry) in entries.enumerated() {
            var slot = entry.hash & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(truncatingIfNeeded: position)
        }
    }

    /// The standard library's seeded hash: titles and guids come from outside, and must not be able to collide at will.
    @inline(__always)
    private static func hash(_ key: Span<UInt8>) -> Int {
        var hasher = Hasher()
        key.withUnsafeBufferPointer { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        return hasher.finalize()
    }
}

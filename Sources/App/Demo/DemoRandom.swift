import Values

/// Chance that is the same every time: SplitMix64 (Steele, Lea and Flood, 2014), begun from a name instead of a clock.
struct DemoRandom: RandomNumberGenerator {
    private var state: UInt64

    /// Different names give unrelated sequences: FNV-1a over the name's bytes, mixed by the first step.
    init(_ name: String) {
        state = name.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
    }

    /// The sequence of one thing in a series, such as a day of an episode.
    init(_ series: UInt64, _ position: Int) {
        state = series &+ UInt64(truncatingIfNeeded: position) &* 0xd134_2543_de82_ef95
    }

    // Wraps on purpose: the arithmetic is modulo 2^64.
    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = (state ^ state >> 30) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
        return mixed ^ mixed >> 31
    }

    /// A number of the range, close enough to evenly: the ranges here are tiny against 2^64.
    mutating func number(_ range: ClosedRange<Int>) -> Int {
        let size = UInt64(range.upperBound - range.lowerBound + 1)
        return range.lowerBound + Int(next() % size)
    }
}

extension ID {
    /// The id that a name always has: a UUID of version 8, as RFC 9562 calls those of one's own making.
    init(named kind: String, _ name: String) {
        var random = DemoRandom("\(kind)/\(name)")
        let high = random.next() & ~0xf000 | 0x8000
        let low = random.next() >> 2 | 1 << 63
        self.init(bits: UInt128(high) << 64 | UInt128(low))
    }
}

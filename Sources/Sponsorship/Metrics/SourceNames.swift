/// Reads the names of sources, and remembers the last ones, since a file repeats a handful of them a million times.
struct SourceNames {
    /// Bytes, and so characters, of a name.
    static let longest = 50

    private static let mostRemembered = 8

    /// What stood in the file, one after another in places of equal size, and the names made of it.
    private var spellings = [UInt8](repeating: 0, count: mostRemembered * longest)
    private var lengths: [Int] = []
    private var names: [String] = []
    private var oldest = 0

    /// The name in lower case. The caller has trimmed the cell.
    @inline(__always)
    mutating func name(_ cell: Span<UInt8>) throws(Rejection.Reason) -> String {
        for place in lengths.indices where lengths[place] == cell.count {
            let spelling = spellings.span.extracting(place * Self.longest..<place * Self.longest + cell.count)
            if spelling.hasSameBytes(as: cell) { return names[place] }
        }
        return try read(cell)
    }

    private mutating func read(_ cell: Span<UInt8>) throws(Rejection.Reason) -> String {
        if cell.isEmpty { throw .missing }
        guard cell.count <= Self.longest else { throw .sourceTooLong(limit: Self.longest) }
        for position in cell.indices where !Self.isAllowed(cell[position]) { throw .sourceCharacters }
        let name = String(decoding: cell).lowercased()
        remember(cell, name)
        return name
    }

    private mutating func remember(_ cell: Span<UInt8>, _ name: String) {
        if names.count < Self.mostRemembered {
            (lengths, names, oldest) = (lengths + [0], names + [""], names.count)
        }
        for position in cell.indices { spellings[oldest * Self.longest + position] = cell[position] }
        (lengths[oldest], names[oldest]) = (cell.count, name)
        oldest = (oldest + 1) % Self.mostRemembered
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"): true
        default: false
        }
    }
}

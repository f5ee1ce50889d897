/// Words that reports write where there is nothing yet.
enum Placeholder {
    /// In lower case.
    static let words = [
        "-", "--", "–", "—", "…", "...", "n/a", "na", "#n/a", "null", "nil", "none", "pending", "not yet",
        "not available", "tbd",
    ]

    private static let set = Set(words)
    private static let longest = 16

    /// Whether a cell holds such a word and nothing else. The caller has trimmed it.
    static func matches(_ cell: Span<UInt8>) -> Bool {
        guard 1...longest ~= cell.count, mayBegin(cell[0]) else { return false }
        return set.contains(String(decoding: cell).lowercased())
    }

    /// Most cells begin with a digit or another letter, and are none.
    private static func mayBegin(_ byte: UInt8) -> Bool {
        switch byte | 0x20 {
        case UInt8(ascii: "n"), UInt8(ascii: "p"), UInt8(ascii: "t"), UInt8(ascii: "-"), UInt8(ascii: "."),
            UInt8(ascii: "#"), 0xE2:
            true
        default: false
        }
    }
}

/// The words of one mapping that count as an empty cell.
struct BlankWords {
    private let words: [[UInt8]]

    init(_ words: [String]) {
        self.words = words.map { Array($0.lowercased().utf8) }
    }

    /// Regardless of the case of ASCII letters. The caller has trimmed the cell.
    func contains(_ cell: Span<UInt8>) -> Bool {
        words.contains { word in
            guard word.count == cell.count else { return false }
            return word.indices.allSatisfy { cell[$0].asciiLowercased == word[$0] }
        }
    }
}

extension UInt8 {
    var asciiLowercased: UInt8 { self &- UInt8(ascii: "A") < 26 ? self | 0x20 : self }
}

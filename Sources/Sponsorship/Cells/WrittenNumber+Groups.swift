extension WrittenNumber {
    /// Checks groups of three and what follows the decimal mark.
    static func read(_ text: Span<UInt8>, _ mark: DecimalMark) -> Reading? {
        var reading = Reading()
        var position = 0
        guard let grouped = passWhole(text, mark, &position) else { return nil }
        reading.hasThousands = grouped
        guard position < text.count else { return reading }
        var digits = position
        if text[position] == mark.byte {
            position += 1
            digits = position
            while position < text.count, text[position].isDigit {
                if text[position] != UInt8(ascii: "0") { reading.isWhole = false }
                position += 1
            }
            if digits == 1 && position == 1 { return nil }
        }
        if position < text.count, !grouped, position > 0, passExponent(text, &position) { reading.isWhole = false }
        return position == text.count ? reading : nil
    }

    /// Passes the digits before the decimal mark and says whether they are grouped; nil when the groups are wrong.
    private static func passWhole(_ text: Span<UInt8>, _ mark: DecimalMark, _ position: inout Int) -> Bool? {
        position = text.digitsEnd(from: 0)
        let lead = position
        guard position < text.count, let width = text.thousandsMark(at: position, besides: mark) else { return false }
        guard 1...3 ~= lead, text[0] != UInt8(ascii: "0") else { return nil }
        let first = text[lead]
        while position < text.count, text[position] == first,
            text.thousandsMark(at: position, besides: mark) == width
        {
            let end = text.digitsEnd(from: position + width)
            guard end - position - width == 3 else { return nil }
            position = end
        }
        return true
    }

    private static func passExponent(_ text: Span<UInt8>, _ position: inout Int) -> Bool {
        guard text[position] | 0x20 == UInt8(ascii: "e") else { return false }
        var next = position + 1
        if next < text.count, text[next] == UInt8(ascii: "-") || text[next] == UInt8(ascii: "+") { next += 1 }
        let end = text.digitsEnd(from: next)
        guard end > next else { return false }
        position = end
        return true
    }
}

extension UInt8 {
    @inline(__always) var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }

    /// A byte that stays in a plain number: digits, and the parts of an exponent.
    var isNumeral: Bool {
        isDigit || self | 0x20 == UInt8(ascii: "e") || self == UInt8(ascii: "-") || self == UInt8(ascii: "+")
    }
}

extension Span<UInt8> {
    /// Whether there are digits and nothing else.
    @inline(__always) var isDigits: Bool { count > 0 && digitsEnd(from: 0) == count }

    func digitsEnd(from start: Int) -> Int {
        var end = start
        while end < count, self[end].isDigit { end += 1 }
        return end
    }

    /// How many bytes the thousands mark at a position takes: the other mark, an apostrophe, or a space of any width.
    func thousandsMark(at position: Int, besides mark: DecimalMark) -> Int? {
        switch self[position] {
        case mark.other.byte, UInt8(ascii: "'"), 0x20: return 1
        case 0xC2: return position + 1 < count && self[position + 1] == 0xA0 ? 2 : nil
        case 0xE2:
            let isNarrow = position + 2 < count && self[position + 1] == 0x80 && self[position + 2] == 0xAF
            return isNarrow ? 3 : nil
        default: return nil
        }
    }
}

/// A number as a file writes it, with thousands marks, a percent or a currency sign, before it is settled which mark
/// stands before the decimals.
struct WrittenNumber {
    /// What the cell is under one decimal mark.
    struct Reading: Equatable {
        var isWhole = true
        var hasThousands = false
    }

    private(set) var isNegative = false
    private(set) var hasPercentSign = false
    private(set) var hasCurrencySign = false
    /// Nil where the cell is no number under that mark.
    private(set) var withPoint: Reading?
    private(set) var withComma: Reading?
    /// Where the digits and marks lie.
    private var core: Range<Int>

    /// Nil when it is no number under either mark. The caller has trimmed the cell.
    init?(_ cell: Span<UInt8>) {
        guard 1...64 ~= cell.count else { return nil }
        core = 0..<cell.count
        stripSigns(cell)
        let digits = cell.extracting(core)
        if digits.isEmpty { return nil }
        if digits.isDigits {
            (withPoint, withComma) = (Reading(), Reading())
        } else {
            (withPoint, withComma) = (Self.read(digits, .point), Self.read(digits, .comma))
        }
        if withPoint == nil && withComma == nil { return nil }
    }

    /// What the number is under a mark.
    func reading(_ mark: DecimalMark) -> Reading? { mark == .point ? withPoint : withComma }

    /// Whether it is one number under one mark and another under the other.
    var isAmbiguous: Bool { withPoint != nil && withComma != nil && withPoint != withComma }

    /// Writes the number as digits with a decimal point and without anything else; false when it cannot be read so.
    func write(_ cell: Span<UInt8>, _ mark: DecimalMark, into plain: inout [UInt8]) -> Bool {
        guard reading(mark) != nil else { return false }
        plain.removeAll(keepingCapacity: true)
        for position in core {
            let byte = cell[position]
            if byte == mark.byte { plain.append(UInt8(ascii: ".")) }
            if byte.isNumeral { plain.append(byte) }
        }
        return true
    }

    private mutating func stripSigns(_ cell: Span<UInt8>) {
        var isStripping = true
        while isStripping, !core.isEmpty {
            switch (cell[core.lowerBound], cell[core.upperBound - 1]) {
            case (UInt8(ascii: "-"), _): (isNegative, core) = (true, core.dropFirst())
            case (UInt8(ascii: "$"), _): (hasCurrencySign, core) = (true, core.dropFirst())
            case (0x20, _), (UInt8(ascii: "+"), _): core = core.dropFirst()
            case (_, UInt8(ascii: "%")): (hasPercentSign, core) = (true, core.dropLast())
            case (_, UInt8(ascii: "$")): (hasCurrencySign, core) = (true, core.dropLast())
            case (_, 0x20): core = core.dropLast()
            default: isStripping = stripWideSign(cell)
            }
        }
    }

    /// Signs of more than one byte: minus, euro, pound, yen, and spaces that do not break.
    private mutating func stripWideSign(_ cell: Span<UInt8>) -> Bool {
        let text = cell.extracting(core)
        for (sign, kind) in Self.wideSigns {
            if text.starts(with: sign) {
                core = core.dropFirst(sign.count)
            } else if kind != .minus, text.ends(with: sign) {
                core = core.dropLast(sign.count)
            } else {
                continue
            }
            isNegative = isNegative || kind == .minus
            hasCurrencySign = hasCurrencySign || kind == .currency
            return true
        }
        return false
    }

    private enum WideSign { case minus, currency, space }

    private static let wideSigns: [([UInt8], WideSign)] = [
        (Array("−".utf8), .minus), (Array("€".utf8), .currency), (Array("£".utf8), .currency),
        (Array("¥".utf8), .currency), ([0xC2, 0xA0], .space), ([0xE2, 0x80, 0xAF], .space),
    ]

    /// Checks groups of three and what follows the decimal mark.
    private static func read(_ text: Span<UInt8>, _ mark: DecimalMark) -> Reading? {
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
    fileprivate var isNumeral: Bool {
        isDigit || self | 0x20 == UInt8(ascii: "e") || self == UInt8(ascii: "-") || self == UInt8(ascii: "+")
    }
}

extension Span<UInt8> {
    /// Whether there are digits and nothing else.
    @inline(__always) fileprivate var isDigits: Bool { count > 0 && digitsEnd(from: 0) == count }

    fileprivate func digitsEnd(from start: Int) -> Int {
        var end = start
        while end < count, self[end].isDigit { end += 1 }
        return end
    }

    /// How many bytes the thousands mark at a position takes: the other mark, an apostrophe, or a space of any width.
    fileprivate func thousandsMark(at position: Int, besides mark: DecimalMark) -> Int? {
        switch self[position] {
        case mark.other.byte, UInt8(ascii: "'"), 0x20: return 1
        case 0xC2: return position + 1 < count && self[position + 1] == 0xA0 ? 2 : nil
        case 0xE2:
            let isNarrow = position + 2 < count && self[position + 1] == 0x80 && self[position + 2] == 0xAF
            return isNarrow ? 3 : nil
        default: return nil
        }
    }

    fileprivate func starts(with bytes: [UInt8]) -> Bool {
        count >= bytes.count && extracting(..<bytes.count).hasSameBytes(as: bytes.span)
    }

    fileprivate func ends(with bytes: [UInt8]) -> Bool {
        count >= bytes.count && extracting((count - bytes.count)...).hasSameBytes(as: bytes.span)
    }
}

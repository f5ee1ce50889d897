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
}

extension Span<UInt8> {
    fileprivate func starts(with bytes: [UInt8]) -> Bool {
        count >= bytes.count && extracting(..<bytes.count).hasSameBytes(as: bytes.span)
    }

    fileprivate func ends(with bytes: [UInt8]) -> Bool {
        count >= bytes.count && extracting((count - bytes.count)...).hasSameBytes(as: bytes.span)
    }
}

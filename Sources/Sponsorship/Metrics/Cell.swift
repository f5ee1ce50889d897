internal import Values

/// Reads single cells. Empty cells are nil; surrounding spaces and tabs do not count.
enum Cell {
    /// Decimal digits only, of any number, with the value at most `limit`.
    @inline(__always)
    static func wholeNumber(_ cell: Span<UInt8>, upTo limit: Int64) throws(Rejection.Reason) -> Int64? {
        if cell.isEmpty { return nil }
        var value: Int64 = 0
        // A value of eighteen digits or more stays too large: no figure comes near it, and nothing can overflow.
        for position in cell.indices {
            let digit = Int64(cell[position] &- UInt8(ascii: "0"))
            guard digit < 10 else { throw .notAWholeNumber }
            value = value < 100_000_000_000_000_000 ? value &* 10 &+ digit : .max
        }
        if value > limit { throw .tooLarge(limit: limit) }
        return value
    }

    /// A rate as an exact share, rounded half up to a millionth. Point or comma, and exponents as programs write them.
    @inline(__always)
    static func rate(_ cell: Span<UInt8>, in unit: RateUnit) throws(Rejection.Reason) -> Percentage? {
        if cell.isEmpty { return nil }
        let text = unit == .percent ? cell.extracting(cell.rangeBeforePercentSign) : cell
        let places = unit == .percent ? 4 : 6
        let whole = UInt64(Percentage.millionthsPerWhole)
        guard let millionths = DecimalNumber(text)?.scaled(places, limit: whole) else { throw .notARate(unit) }
        return Percentage(millionths: Int(millionths))
    }
}

extension Span<UInt8> {
    /// Where the bytes lie without the spaces and tabs around them.
    @inline(__always)
    var trimmedRange: Range<Int> {
        var (start, end) = (0, count)
        while start < end, self[start].isBlank { start += 1 }
        while start < end, self[end - 1].isBlank { end -= 1 }
        return start..<end
    }

    fileprivate var rangeBeforePercentSign: Range<Int> {
        guard count > 0, self[count - 1] == UInt8(ascii: "%") else { return 0..<count }
        return extracting(..<(count - 1)).trimmedRange
    }
}

extension UInt8 {
    @inline(__always) fileprivate var isBlank: Bool { self == 0x20 || self == 0x09 }
}

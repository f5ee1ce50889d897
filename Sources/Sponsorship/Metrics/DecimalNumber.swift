/// A decimal number of at least 0, kept as digits and a power of ten, so that scaling it is exact.
struct DecimalNumber {
    private var digits: UInt64 = 0
    /// The value is digits × 10^exponent.
    private var exponent = 0
    private var position = 0

    /// Reads `12`, `.5`, `0,71` or `1.5e-05`; nil for anything else. At most 64 bytes make sense.
    @inline(__always)
    init?(_ text: Span<UInt8>) {
        guard text.count <= 64, readDigits(text), readExponent(text), position == text.count else { return nil }
    }

    /// The value × 10^places, rounded half up; nil when that exceeds the limit.
    @inline(__always)
    func scaled(_ places: Int, limit: UInt64) -> UInt64? {
        let shift = exponent + places
        // Eighteen digits at most: with a shift below −18 less than half of a unit is left.
        if digits == 0 || shift < -18 { return 0 }
        guard shift <= 18 else { return nil }
        let power = Self.powersOfTen[abs(shift)]
        let (product, overflow) = digits.multipliedReportingOverflow(by: power)
        if shift >= 0 { return !overflow && product <= limit ? product : nil }
        let (quotient, remainder) = digits.quotientAndRemainder(dividingBy: power)
        guard quotient < limit || (quotient == limit && remainder == 0) else { return nil }
        return quotient + (remainder >= power - remainder ? 1 : 0)
    }

    /// Keeps the first eighteen digits; the rest can move neither a half nor, by rounding, anything above it.
    @inline(__always)
    private mutating func readDigits(_ text: Span<UInt8>) -> Bool {
        var (hasDigits, isFraction) = (false, false)
        while position < text.count {
            let byte = text[position]
            let digit = UInt64(byte &- UInt8(ascii: "0"))
            if digit < 10 {
                hasDigits = true
                let fits = digits < 100_000_000_000_000_000
                if fits { digits = digits * 10 + digit }
                exponent += isFraction ? (fits ? -1 : 0) : (fits ? 0 : 1)
            } else if !isFraction, byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") {
                isFraction = true
            } else {
                break
            }
            position += 1
        }
        return hasDigits
    }

    private mutating func readExponent(_ text: Span<UInt8>) -> Bool {
        guard position < text.count, text[position] | 0x20 == UInt8(ascii: "e") else { return true }
        position += 1
        let isNegative = position < text.count && text[position] == UInt8(ascii: "-")
        if isNegative || (position < text.count && text[position] == UInt8(ascii: "+")) { position += 1 }
        let first = position
        var value = 0
        while position < text.count, position - first < 4, text[position] &- UInt8(ascii: "0") < 10 {
            value = value * 10 + Int(text[position] &- UInt8(ascii: "0"))
            position += 1
        }
        exponent += isNegative ? -value : value
        return position > first
    }

    /// Written out, so that it is laid down at compile time.
    private static let powersOfTen: [UInt64] = [
        1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000,
        10_000_000_000, 100_000_000_000, 1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000,
        1_000_000_000_000_000, 10_000_000_000_000_000, 100_000_000_000_000_000, 1_000_000_000_000_000_000,
    ]
}

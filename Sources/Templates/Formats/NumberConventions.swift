import Foundation

/// How a locale writes a number, read off samples that Foundation formats.
struct NumberConventions: Sendable {
    private let decimalSeparator: [UInt8]
    private let groupingSeparator: [UInt8]
    /// Digits per group left of the first three: two in India, three elsewhere.
    private let groupSize: Int
    /// Numbers with fewer digits are not grouped: four in English, five in Spanish.
    private let fewestGroupedDigits: Int

    /// A true minus is as wide as a figure, so that columns of tabular figures stay aligned.
    private static let minus = Array("−".utf8)

    init(_ locale: Locale) {
        let sample = 12_345_678.5.formatted(.number.locale(locale))
        let groups = sample.split { !$0.isWholeNumber }
        let separators = sample.split(whereSeparator: \.isWholeNumber)
        decimalSeparator = Array((separators.last ?? ".").utf8)
        groupingSeparator = separators.count > 1 ? Array(separators[0].utf8) : []
        groupSize = groups.count > 3 ? max(1, groups[groups.count - 3].count) : 3
        fewestGroupedDigits = 1234.formatted(.number.locale(locale)).allSatisfy(\.isWholeNumber) ? 5 : 4
    }

    /// `value` in units of 10^−`fractionDigits`: 150,000 with two digits is `1,500.00`.
    func text(_ value: Int, fractionDigits: Int = 0, affixes: Affixes = Affixes()) -> String {
        // The digits stand on the stack: a page writes hundreds of figures.
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: max(20, fractionDigits + 1)) { space in
            let digits = space.fill(value.magnitude, atLeast: fractionDigits + 1)
            var text: [UInt8] = []
            text.reserveCapacity(digits.count * 2 + 24)
            if value < 0 { text += Self.minus }
            text += affixes.prefix.utf8
            appendGrouped(digits.dropLast(fractionDigits), to: &text)
            if fractionDigits > 0 {
                text += decimalSeparator
                text += digits.suffix(fractionDigits)
            }
            text += affixes.suffix.utf8
            return String(decoding: text, as: UTF8.self)
        }
    }

    private func appendGrouped(_ digits: Slice<UnsafeMutableBufferPointer<UInt8>>, to text: inout [UInt8]) {
        guard digits.count >= fewestGroupedDigits else {
            text += digits
            return
        }
        for (position, digit) in digits.enumerated() {
            let left = digits.count - position
            if position > 0, left == 3 || left > 3 && (left - 3) % groupSize == 0 { text += groupingSeparator }
            text.append(digit)
        }
    }
}

extension UnsafeMutableBufferPointer<UInt8> {
    /// Writes decimal digits at the end, with zeros before them up to a width; there must be room for twenty.
    fileprivate func fill(_ number: UInt, atLeast width: Int) -> Slice<Self> {
        var rest = number
        var start = endIndex
        while start > startIndex, rest > 0 || endIndex - start < width {
            start -= 1
            initializeElement(at: start, to: UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        }
        return self[start...]
    }
}

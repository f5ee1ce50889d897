/// A coordinate to one decimal, kept as an integer of tenths because those are quick to write.
struct Tenths: Sendable, Equatable {
    var count: Int

    init(count: Int) {
        self.count = count
    }

    /// Rounds to the nearest tenth; a coordinate far outside any drawing is clamped.
    init(_ number: Double) {
        count = number.isNaN ? 0 : Int((min(max(number, -1e6), 1e6) * 10).rounded())
    }

    /// The position of `index` when `steps` divide a length; zero when there are none.
    init(_ index: Int, of steps: Int, length: Int) {
        count = steps > 0 ? (length * 10 * index * 2 + steps) / (steps * 2) : 0
    }
}

extension [UInt8] {
    mutating func append(_ number: Tenths) {
        if number.count < 0 { append(UInt8(ascii: "-")) }
        let (whole, rest) = number.count.magnitude.quotientAndRemainder(dividingBy: 10)
        appendDecimal(Int(whole))
        guard rest > 0 else { return }
        append(UInt8(ascii: "."))
        append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest))
    }
}

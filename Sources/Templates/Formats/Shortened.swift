/// A number in the largest unit it fills, to three figures: 12,480 is 12.5 thousands.
struct Shortened: Equatable {
    /// In units of 10^−`fractionDigits`.
    let value: Int
    let fractionDigits: Int
    /// The index of the unit.
    let step: Int

    /// Units grow from one; a number that would round up to a full next unit is written in that one.
    init(_ number: Int, in units: [Int]) {
        var step = units.lastIndex { number.magnitude >= $0.magnitude } ?? 0
        if step + 1 < units.count, number.dividedHalfUp(by: units[step]).magnitude >= 1000 { step += 1 }
        let unit = units.isEmpty ? 1 : units[step]
        let tenths = number.dividedHalfUp(by: max(1, unit / 10))
        let showsTenths = unit > 1 && tenths.magnitude < 1000 && tenths % 10 != 0
        self.step = step
        fractionDigits = showsTenths ? 1 : 0
        value = showsTenths ? tenths : number.dividedHalfUp(by: unit)
    }
}

extension Int {
    /// The quotient rounded half up by magnitude, for display. The divisor must be positive; 1 is used if it is not.
    func dividedHalfUp(by divisor: Int) -> Int {
        guard divisor > 1 else { return self }
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        let roundsUp = remainder.magnitude >= divisor.magnitude - remainder.magnitude
        return quotient + (roundsUp ? signum() : 0)
    }
}

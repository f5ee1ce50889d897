/// The product's one rounding rule: half up, and by magnitude, so that a credit of an amount cancels it exactly.
enum Rounding {
    /// `numerator / denominator` rounded half up; nil when the denominator is not positive or the result leaves `Int`.
    static func halfUp(_ numerator: Int128, over denominator: Int128) -> Int? {
        guard denominator > 0 else { return nil }
        let (quotient, remainder) = numerator.magnitude.quotientAndRemainder(dividingBy: denominator.magnitude)
        let rounded = quotient + (remainder >= denominator.magnitude - remainder ? 1 : 0)
        return Int(exactly: numerator < 0 ? -Int128(rounded) : Int128(rounded))
    }

    /// The exact product of two machine words, which always fits 128 bits.
    static func product(_ left: Int, _ right: Int) -> Int128 {
        Int128(left) * Int128(right)
    }
}

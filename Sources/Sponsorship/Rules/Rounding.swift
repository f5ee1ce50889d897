/// Whole-number proportions, rounded half up like every figure of the product.
enum Rounding {
    /// `part × factor / whole`, exact until the one rounding at the end; saturates at the ends of `Int`. All three are
    /// meant to be at least 0; a whole of 0 or less gives nil.
    static func proportion(_ part: Int, _ factor: Int, over whole: Int) -> Int? {
        guard whole > 0 else { return nil }
        let exact = Int128(max(0, part)) * Int128(max(0, factor))
        let (quotient, remainder) = exact.quotientAndRemainder(dividingBy: Int128(whole))
        return Int(clamping: quotient + (remainder >= Int128(whole) - remainder ? 1 : 0))
    }

    /// A sum that stays at `Int.max` rather than overflow.
    static func saturatingSum(_ terms: some Sequence<Int>) -> Int {
        terms.reduce(0) { sum, term in
            let (next, overflow) = sum.addingReportingOverflow(term)
            return overflow ? (term > 0 ? .max : .min) : next
        }
    }
}

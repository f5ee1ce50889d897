/// A sum that stays at the ends of `Int` rather than overflow.
func saturatingSum(_ terms: some Sequence<Int>) -> Int {
    terms.reduce(0) { sum, term in
        let (next, overflow) = sum.addingReportingOverflow(term)
        return overflow ? (term > 0 ? .max : .min) : next
    }
}

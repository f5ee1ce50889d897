extension DateFindings {
    /// What the dates of a column are, and what shows it.
    func sentence(about column: String) -> String {
        let whose = misfits == 0 ? "all \(count.grouped)" : "\(count.grouped) of \((count + misfits).grouped)"
        let isSingle = count == 1 && misfits == 0
        let opening = isSingle ? "\(column): the one value is a date" : "\(column): \(whose) values are dates"
        guard forms.contains(.numeric) else { return opening + " that can be read in one way only." }
        switch (orders.first, orders.count) {
        case (let order?, 1):
            let evidence = settledBy.map { "; \($0.value) on line \($0.line.grouped) settles it" } ?? ""
            return opening + " with the \(order == .dayFirst ? "day" : "month") first\(evidence)."
        case (_, 2): return opening + ", and nothing shows whether the day or the month comes first."
        default: return opening + ", some with the day first and some with the month first."
        }
    }
}

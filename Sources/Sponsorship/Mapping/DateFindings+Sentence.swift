extension DateFindings {
    /// What the dates of a column are, and what shows it.
    func sentence(about column: String) -> String {
        let whose = misfits == 0 ? "all \(count.grouped)" : "\(count.grouped) of \((count + misfits).grouped)"
        let opening = "\(column): \(whose) values are dates"
        guard forms.contains(.numeric) else { return opening + " whose order is plain." }
        switch (orders.first, orders.count) {
        case (let order?, 1):
            let evidence = settledBy.map { "; \($0.value) on line \($0.line.grouped) settles it" } ?? ""
            return opening + " with the \(order == .dayFirst ? "day" : "month") first\(evidence)."
        case (_, 2): return opening + ", and nothing shows whether the day or the month comes first."
        default: return opening + ", some with the day first and some with the month first."
        }
    }
}

extension ProposalDraft {
    /// One order for all dates of a file, since one program wrote them.
    mutating func settleDates() {
        let dated = used.compactMap { pair in pair.findings.dates.map { (pair.findings.name, $0) } }
        for (name, dates) in dated { note(dates.sentence(about: name)) }
        let open = dated.filter { $1.forms.contains(.numeric) }
        guard let (name, dates) = open.first(where: { $1.ambiguous != nil }) ?? open.first else { return }
        let orders = DateOrder.allCases.filter { order in open.allSatisfy { $1.orders.contains(order) } }
        let preferred = mapping.dateOrder ?? matching.preset?.dateOrder
        if orders.count == 1 || (dates.ambiguous == nil && !orders.isEmpty) {
            mapping.dateOrder = orders.first
        } else if let preferred, orders.isEmpty || orders.contains(preferred) {
            // Dates in both orders leave no right one: rows of the other are rejected, and say so.
            mapping.dateOrder = preferred
        } else {
            mapping.dateOrder = nil
            ask(.dateOrder(column: name, sample: dates.ambiguous?.value ?? ""))
        }
    }

    /// One decimal mark for the whole file: the one under which every column in use makes sense. Where both do, a mark
    /// that somebody chose for such a file before stands.
    mutating func settleMarks(isChosen: Bool = false) {
        let numeric = used.compactMap { pair in pair.findings.numbers.map { (pair.findings.name, pair.column.kind, $0) }
        }
        var marks = DecimalMark.allCases
        for (_, kind, numbers) in numeric { marks.removeAll { !numbers.marks(for: kind).contains($0) } }
        let open = numeric.first { $2.marks(for: $1).count == 2 && $2.ambiguous != nil }
        if marks.isEmpty || (marks.count == 2 && open != nil && !isChosen) {
            guard let (name, _, numbers) = open ?? numeric.first(where: { $2.settledBy != nil || $2.ambiguous != nil })
            else { return }
            ask(.decimalMark(column: name, sample: (numbers.ambiguous ?? numbers.settledBy)?.value ?? ""))
        }
        if !marks.contains(mapping.decimalMark), let mark = marks.first { mapping.decimalMark = mark }
        for (name, _, numbers) in numeric where numbers.hasThousands && !marks.isEmpty {
            note("\(name): numbers have marks between thousands, such as \(numbers.sample ?? "1,000").")
        }
    }

    /// Fractions unless the values say percent; what lies above the whole is asked about.
    mutating func settleRates() {
        let rates = used.filter { $0.column.kind == .rate }
        if rates.contains(where: { $0.findings.isPercent }), matching.preset?.rates == nil {
            mapping.rates = .percent
            note("Rates are read as percent.")
        }
        guard !isCanonical, !mapping.capsRates else { return }
        for (findings, _) in rates {
            guard let numbers = findings.numbers else { continue }
            let isPercent = mapping.rates == .percent
            let count = isPercent ? numbers.aboveHundred : numbers.aboveOne
            guard count > 0, let first = isPercent ? numbers.firstAboveHundred : numbers.firstAboveOne else { continue }
            ask(.ratesAbove100(column: findings.name, count: count, sample: first.value))
        }
    }

    /// Every column in use has its canonical name: the file follows our form, and its mistakes are its own.
    private var isCanonical: Bool {
        mapping.kind == .metrics && mapping.fixed.isEmpty
            && mapping.columns.allSatisfy {
                $0.use.field.map { [name = $0.name] in HeaderName.folded(name) == $0 } ?? true
            }
    }
}

extension NumberFindings {
    /// The marks under which the values are what the field wants.
    fileprivate func marks(for kind: ImportColumn.Kind) -> [DecimalMark] {
        switch kind {
        case .wholeNumber where !wholeUnder.isEmpty: wholeUnder
        case .wholeNumber, .money, .rate, .duration: marks
        default: DecimalMark.allCases
        }
    }

    fileprivate var sample: String? { (ambiguous ?? settledBy)?.value }
}

extension ColumnFindings {
    /// Percent signs, a name that says so, or values most of which could be nothing else. Fractions may be a little above
    /// one, so that alone is no sign.
    fileprivate var isPercent: Bool {
        guard let numbers else { return false }
        if numbers.percents > 0 || name.contains("%") { return true }
        return numbers.aboveTen > 0 && numbers.aboveOne * 2 >= numbers.count
    }
}

internal import Values

/// Collects how a column writes its dates.
struct DateTally {
    private var findings = DateFindings()
    private var forms: Set<DateForm> = []
    private var orders = DateOrder.allCases
    private var spans: [Day?] = [nil, nil, nil, nil]

    /// Whether it is worth trying to read more cells as dates.
    var isWorthwhile: Bool { findings.count > 0 || findings.misfits < 1000 }

    mutating func add(_ date: WrittenDate, _ cell: Span<UInt8>, line: Int) {
        findings.count += 1
        forms.insert(date.form)
        if date.hasTimeOfDay { findings.hasTimeOfDay = true }
        if date.isAmbiguous, findings.ambiguous == nil { findings.ambiguous = cell.sighting(line) }
        for (position, order) in DateOrder.allCases.enumerated() {
            if let day = date.day(order) {
                spans[position * 2] = min(spans[position * 2] ?? day, day)
                spans[position * 2 + 1] = max(spans[position * 2 + 1] ?? day, day)
            } else {
                if findings.settledBy == nil { findings.settledBy = cell.sighting(line) }
                orders.removeAll { $0 == order }
            }
        }
    }

    mutating func addMisfit(_ cell: Span<UInt8>, line: Int) {
        findings.misfits += 1
        if findings.firstMisfit == nil { findings.firstMisfit = cell.sighting(line) }
    }

    /// Nil when less than three in four values are any.
    var result: DateFindings? {
        guard findings.count > 0, findings.misfits <= findings.count / 3 else { return nil }
        var result = findings
        result.forms = DateForm.allCases.filter(forms.contains)
        result.orders = forms.contains(.numeric) ? orders : []
        for (position, order) in DateOrder.allCases.enumerated()
        where !forms.contains(.numeric) || orders.contains(order) {
            guard let first = spans[position * 2], let last = spans[position * 2 + 1] else { continue }
            result.spans.append(.init(order: order, first: first, last: last))
        }
        return result
    }
}

extension Span<UInt8> {
    /// The beginning of the cell, fit to show, and where it stands.
    func sighting(_ line: Int) -> ColumnFindings.Sighting {
        .init(value: Excerpt(extracting(range(upTo: ColumnTally.longestSample)).shown).text, line: line)
    }
}

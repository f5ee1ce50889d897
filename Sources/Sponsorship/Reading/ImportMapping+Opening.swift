internal import Values

extension ImportMapping {
    /// What every row of metrics begins as: whatever holds for all of them. Throws when a source is no name of one.
    func opening(today: Day) throws(MappingFault) -> MetricsRow {
        var row = MetricsRow()
        (row.day, row.through) = time(today)
        // Tomorrow has begun somewhere; a month may be on its way.
        if row.day > today.next { throw .futureDay(row.day) }
        if grain == .period, let last = period?.last, last > today.next { throw .futureDay(last) }
        for case .unpivotSource(let source) in columns.map(\.use) { _ = try Self.name(source) }
        if let source = fixed["source"] { row.source = try Self.name(source) }
        if let counted = countsRows.flatMap(MetricsColumn.init(rawValue:)) { row.set(counted, to: 1) }
        return row
    }

    private func time(_ today: Day) -> (first: Day, through: Day?) {
        let day = fixed["day"].flatMap { Day($0) } ?? today
        switch grain {
        case .day, .lifetime: return (day, nil)
        case .month: return (Month(of: day).first, Month(of: day).last)
        case .period: return (period?.first ?? day, period?.last)
        }
    }

    private static func name(_ source: String) throws(MappingFault) -> String {
        var sources = SourceNames()
        let bytes = Array(source.utf8)
        guard let name = try? sources.name(bytes.span) else { throw .invalidFixed(field: "source", value: source) }
        return name
    }
}

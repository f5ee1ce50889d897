internal import Values

extension ImportMapping {
    /// Throws for the first thing that makes the mapping unusable for every file.
    public func check() throws(MappingFault) {
        try checkFields()
        try checkFixed()
        try checkUnpivoted()
        try checkNames()
        if kind == .metrics { try checkMetrics() } else { try checkRequired() }
    }

    private func checkFields() throws(MappingFault) {
        var seen: Set<String> = []
        for field in columns.compactMap(\.use.field) {
            if kind.column(field) == nil { throw .unknownField(field) }
            if !seen.insert(field).inserted { throw .filledTwice(field) }
        }
    }

    private func checkFixed() throws(MappingFault) {
        for (field, value) in fixed.sorted(by: { $0.key < $1.key }) {
            guard let column = kind.column(field) else { throw .unknownField(field) }
            if columns.contains(where: { $0.use.field == field }) { throw .filledTwice(field) }
            if !Self.isCanonical(value, column) { throw .invalidFixed(field: field, value: value) }
        }
    }

    private static func isCanonical(_ value: String, _ column: ImportColumn) -> Bool {
        switch column.kind {
        case .day: Day(value) != nil
        case .wholeNumber(let limit), .money(let limit), .duration(let limit):
            Int64(value).map { column.least...limit ~= $0 } ?? false
        case .slug: Slug(value) != nil
        case .choice(let words): words.contains(value)
        case .text(let longest): !value.isEmpty && value.unicodeScalars.count <= longest
        case .rate, .topics: false
        case .reference: !value.isEmpty
        }
    }

    private func checkUnpivoted() throws(MappingFault) {
        if let countsRows { try checkFigure(countsRows) }
        if let unpivoted { try checkFigure(unpivoted) }
        guard columns.contains(where: \.use.isUnpivoted) else { return }
        guard kind == .metrics else { throw .notUnpivoted(kind) }
        if unpivoted == nil { throw .noMeasure }
        for field in ["day", "source"] where columns.contains(where: { $0.use.replacedField == field }) {
            if fixed[field] != nil || columns.contains(where: { $0.use.field == field }) { throw .filledTwice(field) }
        }
        for field in columns.compactMap(\.use.field) where MetricsColumn(rawValue: field)?.isFigure == true {
            throw .strayFigure(field)
        }
    }

    private func checkFigure(_ name: String) throws(MappingFault) {
        guard kind == .metrics, MetricsColumn(rawValue: name)?.isFigure == true else { throw .notAFigure(name) }
    }

    private func checkMetrics() throws(MappingFault) {
        switch grain {
        case .day, .month: if !fills("day") { throw .missingField("day") }
        case .period: if period.map({ $0.first > $0.last }) ?? true { throw .noPeriod }
        case .lifetime: break
        }
        if !fills("episode_id") {
            if !fills("title") { throw .missingField("episode_id") }
            if !fills("show") { throw .missingField("show") }
        }
        if !fills("source") { throw .missingField("source") }
        guard MetricsColumn.allCases.contains(where: { $0.isFigure && fills($0.rawValue) }) else { throw .noFigures }
    }

    private func checkRequired() throws(MappingFault) {
        for column in kind.columns where column.isRequired && !fills(column.name) {
            guard let other = column.alternative, fills(other) else { throw .missingField(column.name) }
        }
    }
}

/// Which columns of a table are which fields of a kind, by name alone or by a preset.
struct ColumnMatching {
    let kind: ImportKind
    let table: TableFindings
    let preset: Preset?
    /// One place per column of the table.
    private(set) var fields: [String?]
    /// Fields for which several columns have the same name.
    private(set) var duplicates: [String] = []
    /// Columns whose name means a field and whose values do not.
    private(set) var contradictions: [(column: String, field: String)] = []
    private var exact = 0

    init(_ kind: ImportKind, _ table: TableFindings, _ preset: Preset?) {
        (self.kind, self.table, self.preset) = (kind, table, preset)
        fields = Array(repeating: nil, count: table.columns.count)
        if let preset { match(preset) } else { matchNames() }
    }

    /// Position of the column that holds a field.
    func position(of field: String) -> Int? { fields.firstIndex(of: field) }

    func holds(_ field: String) -> Bool { fields.contains(field) }

    /// Required fields that no column holds, and no column that may say the same.
    var missing: [ImportColumn] {
        kind.columns.filter { column in
            column.isRequired && !holds(column.name) && !(column.alternative.map(holds) ?? false)
        }
    }

    /// How well the kind and the preset explain the table. What metrics lack may hold for all rows and be said once; and
    /// a table that counts something is not a list of shows or episodes.
    var score: Int {
        let matched = fields.count { $0 != nil }
        var points = matched * 2 + exact - missing.count * (kind == .metrics ? 2 : 3)
        if kind == .metrics, !fields.contains(where: Self.isFigure) { points -= 2 }
        if kind != .metrics { points -= strangeFigures * 2 }
        if let preset { points += 1000 + preset.header.count }
        return points - (table.isPreamble ? 500 : 0)
    }

    private static func isFigure(_ field: String?) -> Bool {
        field.flatMap(MetricsColumn.init(rawValue:))?.isFigure == true
    }

    /// Columns of figures that the kind has no use for.
    private var strangeFigures: Int {
        zip(table.columns, fields).count { $1 == nil && $0.numbers != nil && $0.dates == nil }
    }

    private mutating func match(_ preset: Preset) {
        for (position, name) in table.names.enumerated() {
            guard let field = preset.columns[name], kind.column(field) != nil, !holds(field) else { continue }
            fields[position] = field
        }
        matchReferences()
    }

    /// A title says whose figures a row holds, also where the preset does not list it. An id may be the platform's own.
    private mutating func matchReferences() {
        let keys = table.names.map(HeaderName.folded)
        for column in kind.columns where column.kind == .reference && column.name != MetricsColumn.episode.rawValue {
            let names = Set(column.aliases + [column.name])
            guard !holds(column.name), preset?.fixed[column.name] == nil,
                let place = keys.indices.first(where: { fields[$0] == nil && names.contains(keys[$0]) })
            else { continue }
            fields[place] = column.name
        }
    }

    private mutating func matchNames() {
        let keys = table.names.map(HeaderName.folded)
        for column in kind.columns {
            for name in [column.name] + column.aliases {
                let places = keys.indices.filter { keys[$0] == name && fields[$0] == nil }
                guard let place = places.first else { continue }
                if take(column, place, isExact: name == column.name) {
                    if places.count > 1 { duplicates.append(column.name) }
                    break
                }
            }
        }
    }

    /// A canonical name is taken at its word; another name only when the values are of its kind.
    private mutating func take(_ column: ImportColumn, _ place: Int, isExact: Bool) -> Bool {
        guard isExact || table.columns[place].mayBe(column.kind) else {
            contradictions.append((table.names[place], column.name))
            return false
        }
        fields[place] = column.name
        exact += isExact ? 1 : 0
        return true
    }
}

extension ColumnFindings {
    /// Whether the values could be of a kind; a column without values could be of any.
    func mayBe(_ kind: ImportColumn.Kind) -> Bool {
        guard filled > 0 else { return true }
        return switch kind {
        case .day: dates != nil || isMonths
        case .wholeNumber: numbers.map { !$0.wholeUnder.isEmpty } ?? false
        case .money, .rate: numbers != nil
        case .duration: numbers != nil || isDurations
        case .text, .slug, .choice, .topics, .reference: true
        }
    }
}

/// A proposal while it is made: one decision after another, each with its evidence or its question.
struct ProposalDraft {
    let findings: FileFindings
    let table: TableFindings
    let matching: ColumnMatching
    var proposal: MappingProposal

    var mapping: ImportMapping {
        get { proposal.mapping }
        set { proposal.mapping = newValue }
    }

    init(_ findings: FileFindings, _ position: Int, _ matching: ColumnMatching) {
        self.findings = findings
        self.matching = matching
        table = matching.table
        proposal = MappingProposal(mapping: ImportMapping(kind: matching.kind))
        proposal.table = position
        proposal.preset = matching.preset?.name
        mapping.columns = zip(table.names, matching.fields).map { name, field in
            MappedColumn(name, field.map { .field($0) } ?? .ignore)
        }
    }

    mutating func decide(isKindGuessed: Bool, _ said: [String: String]) {
        if isKindGuessed, matching.preset == nil, matching.score < 1 { ask(.kind) }
        describeFile()
        if let preset = matching.preset { apply(preset) }
        take(said)
        explainColumns()
        if matching.kind == .metrics { completeMetrics() } else { askForMissing() }
        settleDates()
        settleMarks()
        settleRates()
        settlePlaceholders()
    }

    mutating func ask(_ question: MappingQuestion) { proposal.questions.append(question) }
    mutating func note(_ sentence: String) { proposal.evidence.append(sentence) }

    /// The columns in use with what they hold and the field they fill. What unpivoted columns hold may still be open;
    /// it is a count, as a rule.
    var used: [(findings: ColumnFindings, column: ImportColumn)] {
        let measure = mapping.unpivoted ?? MetricsColumn.downloads.rawValue
        return zip(table.columns, mapping.columns).compactMap { findings, mapped in
            let field = mapped.use.isUnpivoted ? measure : mapped.use.field
            return field.flatMap(mapping.kind.column).map { (findings, $0) }
        }
    }

    /// What is known to hold for all rows.
    mutating func take(_ said: [String: String]) {
        for (field, value) in said { mapping.fixed[field] = value }
    }

    private mutating func apply(_ preset: Preset) {
        note("The header is that of \(preset.name).")
        mapping.fixed = preset.fixed
        mapping.about = preset.about ?? .episodes
        mapping.grain = preset.grain ?? .day
        mapping.rates = preset.rates ?? .fraction
        mapping.countsRows = preset.countsRows
    }

    private mutating func explainColumns() {
        for (name, field) in zip(table.names, matching.fields) {
            guard let field, HeaderName.folded(name) != field else { continue }
            note("\(name) is read as \(mapping.kind.words(for: field)).")
        }
        for contradiction in matching.contradictions where !matching.holds(contradiction.field) {
            note(
                "\(contradiction.column) is not read as \(mapping.kind.words(for: contradiction.field)): its values are something else."
            )
        }
        for field in matching.duplicates { ask(.column(field: field, candidates: namesEqual(to: field))) }
    }

    private func namesEqual(to field: String) -> [String] {
        let name = matching.position(of: field).map { HeaderName.folded(table.names[$0]) }
        return table.names.filter { HeaderName.folded($0) == name }
    }

    private mutating func askForMissing() {
        for column in matching.missing {
            if column.name == "show" {
                ask(.show)
            } else {
                ask(.column(field: column.name, candidates: candidates(for: column)))
            }
        }
    }

    /// Columns that are not used and whose values could be the field's, those with values first.
    func candidates(for column: ImportColumn) -> [String] {
        let free = zip(table.columns, mapping.columns).filter { $1.use == .ignore && $0.mayBe(column.kind) }.map(\.0)
        return (free.filter { $0.filled > 0 } + free.filter { $0.filled == 0 }).map(\.name)
    }
}

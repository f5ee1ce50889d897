/// A mapping that somebody chose for this very file: nothing of it is decided anew, and what it leaves open is asked.
enum ChosenMapping {
    static func proposal(_ findings: FileFindings, _ chosen: ImportMapping) -> MappingProposal {
        let position = findings.position(of: chosen.table)
        guard findings.tables.indices.contains(position) else { return MappingProposal(mapping: chosen) }
        let table = findings.tables[position]
        var draft = ProposalDraft(findings, position, ColumnMatching(chosen.kind, table, nil))
        draft.mapping = chosen
        draft.mapping.columns = chosen.spread(over: table.names)
        draft.describeFile()
        draft.askWhatIsOpen()
        draft.settleDates()
        draft.settlePlaceholders()
        return draft.proposal
    }
}

extension MappingProposal {
    /// What somebody said about a file, with what is still to be asked.
    public static func review(_ chosen: ImportMapping, of findings: FileFindings) -> MappingProposal {
        ChosenMapping.proposal(findings, chosen)
    }
}

extension FileFindings {
    /// Where the chosen table stands; the first one when none was chosen.
    public func position(of table: TableChoice?) -> Int {
        switch table {
        case .index(let index): index
        case .header(let fingerprint): tables.firstIndex { $0.fingerprint == fingerprint } ?? 0
        case nil: 0
        }
    }
}

extension ProposalDraft {
    fileprivate mutating func askWhatIsOpen() {
        guard mapping.kind == .metrics else { return askForUnfilled() }
        fitGrain()
        if !mapping.fills("day") { askForTime() }
        settleSubject()
        if !mapping.fills("source") { ask(.source) }
        settleFigures()
    }

    /// All time is an answer without a day; a period needs both of its ends.
    private mutating func askForTime() {
        switch mapping.grain {
        case .lifetime: noteSnapshot()
        case .period: if mapping.period == nil { ask(.period) }
        case .day, .month: askForDay()
        }
    }

    /// A column that gives the time says how long it is, whatever the file seemed to cover without it.
    private mutating func fitGrain() {
        guard let position = mapping.columns.firstIndex(where: { $0.use.field == "day" }) else { return }
        mapping.grain = table.columns[position].isMonths ? .month : .day
        mapping.period = nil
    }

    private mutating func askForUnfilled() {
        for column in mapping.kind.columns where column.isRequired && !mapping.fills(column.name) {
            if let other = column.alternative, mapping.fills(other) { continue }
            ask(column.name == "show" ? .show : .column(field: column.name, candidates: candidates(for: column)))
        }
    }
}

/// A mapping that was confirmed for such a file before, fitted to the file at hand: what the columns mean stays, and
/// what each file says anew is looked at anew.
enum RecalledMapping {
    /// Nil when no table of the file has the columns that the mapping uses.
    static func proposal(
        _ findings: FileFindings, _ remembered: ImportMapping, isOfThisFile: Bool, _ said: [String: String]
    ) -> MappingProposal? {
        guard let position = findings.tables.firstIndex(where: { remembered.fits($0) }) else { return nil }
        let table = findings.tables[position]
        var draft = ProposalDraft(findings, position, ColumnMatching(remembered.kind, table, nil))
        draft.mapping = remembered
        draft.mapping.columns = remembered.spread(over: table.names)
        draft.note("Columns are read as they were the last time for this header.")
        if !isOfThisFile { draft.forgetSubject(but: said) }
        for (field, value) in draft.mapping.fixed.sorted(by: { $0.key < $1.key }) where field != "day" {
            draft.note("\(remembered.kind.label(of: field)): \(value) for all rows, as the last time.")
        }
        draft.take(said)
        draft.describeFile()
        if isOfThisFile { draft.keepTime() } else { draft.forgetTime() }
        draft.settleDates()
        draft.settleMarks(isChosen: true)
        draft.settleRates()
        draft.settlePlaceholders()
        return draft.proposal
    }
}

extension ImportMapping {
    /// Whether the table has every column that the mapping uses.
    fileprivate func fits(_ table: TableFindings) -> Bool {
        let used = columns.filter { $0.use != .ignore }
        return !used.isEmpty && !used.positions(in: table.names).contains(nil)
    }

    /// One place per column of the file, in its order.
    func spread(over names: [String]) -> [MappedColumn] {
        var spread = names.map { MappedColumn($0, .ignore) }
        for (column, position) in zip(columns, columns.positions(in: names)) {
            if let position { spread[position].use = column.use }
        }
        return spread
    }
}

extension ProposalDraft {
    /// The next file with the same header may be about another show, and figures of one must never be booked on another
    /// unnoticed: what nobody has said of this file is asked again.
    fileprivate mutating func forgetSubject(but said: [String: String]) {
        for column in mapping.kind.columns where column.kind == .reference {
            guard mapping.fixed.removeValue(forKey: column.name) != nil, said[column.name] == nil else { continue }
            ask(.again(field: column.name))
        }
    }

    /// Every file covers a time of its own: what was said of the last one does not hold for this one. All time needs no
    /// question; only the day up to which it counts is another.
    fileprivate mutating func forgetTime() {
        guard mapping.kind == .metrics else { return }
        let wasFixed = mapping.fixed.removeValue(forKey: "day") != nil
        let wasPeriod = mapping.period != nil
        mapping.period = nil
        if mapping.grain == .lifetime { return noteSnapshot() }
        guard wasFixed || wasPeriod || mapping.grain == .period else { return }
        if !takeTitlePeriod() { ask(.period) }
    }

    /// The mapping was made for this very file.
    fileprivate mutating func keepTime() {
        guard mapping.kind == .metrics, !mapping.fills("day") else { return }
        if mapping.grain == .period ? mapping.period == nil : mapping.grain != .lifetime { ask(.period) }
    }
}

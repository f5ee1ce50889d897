extension MappingProposal {
    /// What a file most likely means. A mapping that was confirmed for this header before wins over presets, and those
    /// over names that mean the same. The kind is guessed when nobody gives it. What a mapping says about the time of a file
    /// and about whom or what it is holds for that file only, unless `isOfThisFile`: then it was made for this one. `said`
    /// is what is known to hold for all rows of this one, by canonical column name.
    public static func propose(
        _ findings: FileFindings, kind: ImportKind?, presets: [Preset], remembered: ImportMapping?,
        isOfThisFile: Bool = false, said: [String: String] = [:]
    ) -> MappingProposal {
        if let remembered, kind == nil || kind == remembered.kind,
            let recalled = RecalledMapping.proposal(findings, remembered, isOfThisFile: isOfThisFile, said)
        {
            return recalled
        }
        let kinds = kind.map { [$0] } ?? ImportKind.allCases
        let best = matchings(findings, kinds, presets).max { $0.score < $1.score }
        guard let best else { return MappingProposal(mapping: ImportMapping(kind: kind ?? .metrics)) }
        var draft = ProposalDraft(findings, best.table, best.matching)
        draft.decide(isKindGuessed: kind == nil, said)
        return draft.proposal
    }

    private struct Candidate {
        let table: Int
        let matching: ColumnMatching
        /// The longer of two tables that fit equally well.
        var score: (Int, Int) { (matching.score, matching.table.rows) }
    }

    /// Every way in which a table may be read, the first ones preferred among equals.
    private static func matchings(
        _ findings: FileFindings, _ kinds: [ImportKind], _ presets: [Preset]
    ) -> [Candidate] {
        findings.tables.enumerated().flatMap { position, table in
            kinds.flatMap { kind in
                let fitting = presets.filter { $0.kind == kind && $0.fits(table.names) }
                return ([nil] + fitting).map {
                    Candidate(table: position, matching: ColumnMatching(kind, table, $0))
                }
            }
        }
    }
}

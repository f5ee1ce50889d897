internal import Values

extension ProposalDraft {
    /// What daily metrics need beyond columns: whose figures, which day, which source, which measure.
    mutating func completeMetrics() {
        unpivot()
        settleDay()
        settleEpisode()
        if !mapping.fills("source") { ask(.source) }
        settleFigures()
    }

    private mutating func settleDay() {
        if let position = matching.position(of: "day") {
            if table.columns[position].isMonths {
                mapping.grain = .month
                note("\(table.names[position]) holds months.")
            }
            return
        }
        if !mapping.fills("day") { askForDay() }
    }

    /// A column that could be it, or else what the whole file covers.
    mutating func askForDay() {
        let dated = zip(table.columns, mapping.columns).filter { $1.use == .ignore && ($0.dates != nil || $0.isMonths) }
            .map(\.0.name).filter { !Self.namesRelease($0) }
        if !dated.isEmpty { return ask(.column(field: "day", candidates: dated)) }
        mapping.grain = matching.preset?.grain ?? .lifetime
        ask(.period)
    }

    /// The day an episode came out says nothing about the day it was heard.
    private static func namesRelease(_ name: String) -> Bool {
        let folded = HeaderName.folded(name)
        return ["release", "publish", "created", "pub_date", "pubdate"].contains(where: folded.contains)
    }

    mutating func settleEpisode() {
        if mapping.fills("episode_id") { return }
        if mapping.fills("title") {
            if !mapping.fills("show") { ask(.show) }
            return
        }
        let texts = zip(table.columns, mapping.columns)
            .filter { $1.use == .ignore && $0.filled > 0 && $0.numbers == nil && $0.dates == nil && !$0.isMonths }
            .map(\.0.name)
        ask(texts.isEmpty || matching.preset != nil ? .episode : .column(field: "title", candidates: texts))
    }

    mutating func settleFigures() {
        let others = zip(table.columns, mapping.columns)
            .filter { $1.use == .ignore && $0.numbers != nil && $0.dates == nil }.map(\.0.name)
        let hasFigures = MetricsColumn.allCases.contains { $0.isFigure && mapping.fills($0.rawValue) }
        let unpivoted = mapping.columns.filter(\.use.isUnpivoted).map(\.name)
        if !unpivoted.isEmpty, mapping.unpivoted == nil {
            ask(.measure(columns: unpivoted))
        } else if !hasFigures {
            ask(.measure(columns: others))
        } else if !others.isEmpty {
            note("Not used, since no measure of ours has that name: \(others.joined(separator: ", ")).")
        }
    }
}

internal import Values

extension ProposalDraft {
    /// What daily metrics need beyond columns: whose figures, which day, which source, which measure.
    mutating func completeMetrics() {
        unpivot()
        settleDay()
        settleSubject()
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
        if takeTitlePeriod() { return }
        if matching.preset?.grain == .lifetime { return noteSnapshot() }
        mapping.grain = matching.preset?.grain ?? .lifetime
        ask(.period)
    }

    /// Whoever exports such a report does so on the day it is imported, as a rule; the page lets them say another.
    mutating func noteSnapshot() {
        note(
            "Figures count all time: they are kept as a snapshot as of the day of the import, unless another is given.")
    }

    /// The day an episode came out says nothing about the day it was heard.
    private static func namesRelease(_ name: String) -> Bool {
        let folded = HeaderName.folded(name)
        return ["release", "publish", "created", "pub_date", "pubdate"].contains(where: folded.contains)
    }

    /// Which episode, or which show as a whole.
    mutating func settleSubject() {
        if mapping.about == .episodes {
            if mapping.fills("episode_id") { return }
            guard mapping.fills("title") || isAboutWholeShows() else { return askForEpisode() }
        }
        if !mapping.fills("show") { ask(.show) }
    }

    /// A column names shows, and nothing in the table could name an episode.
    private mutating func isAboutWholeShows() -> Bool {
        guard mapping.columns.contains(where: { $0.use.field == "show" }), freeTexts.isEmpty else { return false }
        mapping.about = .shows
        note("No column names an episode: the figures are those of whole shows.")
        return true
    }

    private mutating func askForEpisode() {
        let texts = freeTexts
        ask(texts.isEmpty || matching.preset != nil ? .episode : .column(field: "title", candidates: texts))
    }

    private var freeTexts: [String] {
        zip(table.columns, mapping.columns)
            .filter { $1.use == .ignore && $0.filled > 0 && $0.numbers == nil && $0.dates == nil && !$0.isMonths }
            .map(\.0.name)
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

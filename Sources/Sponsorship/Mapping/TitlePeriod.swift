internal import Values

/// The days that the lines above a table say it covers: `Downloads, 2026-05-04 to 2026-05-17`, `Report for May 2026`.
enum TitlePeriod {
    /// Nil unless some line names two days, or a month and no day, and there is only one way to read them.
    static func find(_ findings: FileFindings, above table: Int) -> Period? {
        let above = findings.tables.prefix(table).filter(\.isPreamble).flatMap {
            $0.names + $0.columns.flatMap(\.samples)
        }
        let titles = findings.tables.dropFirst(table).first?.titles ?? []
        return (above + titles).lazy.compactMap(period).first
    }

    static func period(_ line: String) -> Period? {
        let words = line.replacing("–", with: " ").replacing("—", with: " ").split(separator: " ").prefix(40)
        var (days, months) = ([Day](), [Month]())
        var rest = Array(words)
        while let reading = read(rest) {
            rest.removeFirst(min(reading.words, rest.count))
            if reading.isAmbiguous { return nil }
            if let day = reading.day { days.append(day) }
            if let month = reading.month { months.append(month) }
        }
        if days.count == 2, days[0] < days[1] { return Period(first: days[0], last: days[1]) }
        if days.isEmpty, months.count == 1 { return Period(first: months[0].first, last: months[0].last) }
        return nil
    }

    private struct Reading {
        let words: Int
        var day: Day?
        var month: Month?
        var isAmbiguous = false
    }

    /// What the first words are, the most of them that make sense together; nil when there are none left.
    private static func read(_ words: [Substring]) -> Reading? {
        guard !words.isEmpty else { return nil }
        for count in [3, 2, 1] where count <= words.count {
            let text = words.prefix(count).joined(separator: " ")
            let bytes = Array(text.utf8.drop { $0 == UInt8(ascii: "(") }.reversed().drop(while: isMark).reversed())
            if let date = WrittenDate(bytes.span) {
                return Reading(
                    words: count, day: date.day(.dayFirst) ?? date.day(.monthFirst), isAmbiguous: date.isAmbiguous)
            }
            if let month = WrittenMonth.month(bytes.span) { return Reading(words: count, month: month) }
        }
        return Reading(words: 1)
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        [UInt8(ascii: ")"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: ".")].contains(byte)
    }
}

extension ProposalDraft {
    /// False when the lines above the table say nothing of its days.
    mutating func takeTitlePeriod() -> Bool {
        guard let period = TitlePeriod.find(findings, above: proposal.table) else { return false }
        (mapping.grain, mapping.period) = (.period, period)
        note("The lines above the table say that it covers \(period.first) to \(period.last).")
        return true
    }
}

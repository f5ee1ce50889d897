/// Finds the show of a row that is about all of it, and remembers the last one: a file names few of them many times.
struct ShowFinder {
    private let index: ShowIndex
    private let fixed: String
    private var recent: (name: String, match: ShowIndex.Match)

    init(_ mapping: ImportMapping, _ index: ShowIndex) {
        self.index = index
        fixed = mapping.fixed["show"] ?? ""
        recent = (fixed, index.match(fixed))
    }

    /// The show's position in the list the index was made of.
    mutating func find(
        _ row: borrowing CSVRow, _ plan: MetricsPlan, _ table: TableReader
    ) throws(Rejection) -> Int32 {
        let name = plan.show.map { position in
            row.withField(position) { field in String(decoding: field.extracting(field.trimmedRange)) }
        }
        let match = match(name ?? fixed)
        if case .show(let position) = match { return position }
        let reason: Rejection.Reason =
            (name ?? fixed).isEmpty ? .missing : match == .ambiguous ? .ambiguousShow : .unknownShow
        if let position = plan.show { throw table.rejection(row, position, reason) }
        throw Rejection(line: row.line, column: "show", value: Excerpt(fixed).text, reason: reason)
    }

    private mutating func match(_ name: String) -> ShowIndex.Match {
        if name != recent.name { recent = (name, index.match(name)) }
        return recent.match
    }
}

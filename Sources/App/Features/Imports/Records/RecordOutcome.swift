/// What a file of records comes to: rows by their fate, and every change of a table.
struct RecordOutcome {
    private static let mostSamples = 5

    let rejections: [RecordRejection]
    private(set) var counts: [ImportPreview.Fate: Int] = [:]
    private(set) var samples: [ImportPreview.Sample] = []
    private(set) var changes: [RecordChange] = []
    /// Names of creators that the file brings along.
    private(set) var newCreators: [String] = []
    /// Titles of shows that come with their first episodes.
    private(set) var newShows: [String] = []
    let names: [OpenName]
    private var seen: Set<[String]> = []

    init(rejections: [RecordRejection], names: [OpenName] = []) {
        (self.rejections, self.names) = (rejections, names)
    }

    /// Takes what a record needs, the record, and its parts, as far as they differ from what is there.
    mutating func add(_ draft: RecordDraft, _ book: RecordBook) -> ImportPreview.Fate {
        var isChanged = false
        for need in draft.needs where change(need.table, need.row, book) {
            isChanged = true
            let name = need.row[need.table.title]?.text ?? ""
            if need.table == .creators { newCreators.append(name) }
            if need.table == .shows { newShows.append(name) }
        }
        let isNew = book.row(draft.table, draft.key) == nil
        if change(draft.table, draft.row, book) { isChanged = true }
        if let parts = draft.parts {
            for row in parts.rows where change(parts.table, row, book) { isChanged = true }
            for row in parts.held where !parts.rows.contains(row) {
                changes.append(
                    RecordChange(table: parts.table, key: parts.table.key(of: row), before: row, after: nil))
                isChanged = true
            }
        }
        return isNew ? .created : isChanged ? .changed : .identical
    }

    /// False when the row is there already just so, or was added before. What several rows of the file are about becomes
    /// what the last of them says.
    private mutating func change(_ table: RecordTable, _ row: RecordRow, _ book: RecordBook) -> Bool {
        let key = table.key(of: row)
        let (before, row) = (book.row(table, key), book.wanted(table, key) ?? row)
        guard before != row, seen.insert([table.rawValue, key]).inserted else { return false }
        changes.append(RecordChange(table: table, key: key, before: before, after: row))
        return true
    }

    mutating func note(_ sample: ImportPreview.Sample) {
        counts[sample.fate, default: 0] += 1
        if samples.count(where: { $0.fate == sample.fate }) < Self.mostSamples { samples.append(sample) }
    }

    func preview(ignoring columns: [String]) -> ImportPreview {
        var preview = ImportPreview()
        preview.created = counts[.created] ?? 0
        preview.changed = counts[.changed] ?? 0
        preview.identical = counts[.identical] ?? 0
        preview.rejected = rejections.count
        preview.ignoredColumns = columns
        preview.samples = samples
        preview.newCreators = newCreators.isEmpty ? nil : newCreators
        preview.newShows = newShows.isEmpty ? nil : newShows
        preview.names = names.isEmpty ? nil : names
        return preview
    }

    func tally(ignoring columns: [String]) -> ImportTally {
        var tally = ImportTally()
        tally.created = counts[.created] ?? 0
        tally.changed = counts[.changed] ?? 0
        tally.accepted = counts.values.reduce(0, +)
        tally.rejected = rejections.count
        tally.ignoredColumns = columns
        return tally
    }
}

import Sponsorship
import Templates

/// What a file of records would change: every row matched with what is on record, the later row about the same thing
/// taken. Knows no database.
struct RecordPlan {
    private struct Entry {
        let line: Int
        let cells: [String]
        let draft: RecordDraft
    }

    private let kind: any RecordKind.Type
    private let mapping: ImportMapping
    private let positions: [String: Int]
    private(set) var book: RecordBook
    private var entries: [String: Entry] = [:]
    private(set) var rejections: [RecordRejection] = []

    init(_ kind: any RecordKind.Type, _ mapping: ImportMapping, _ book: RecordBook) {
        (self.kind, self.mapping, self.book) = (kind, mapping, book)
        let names = mapping.kind.columns.enumerated().map { ($1.name, $0) }
        positions = Dictionary(names, uniquingKeysWith: { first, _ in first })
    }

    mutating func take(_ record: ImportRecord, cells: [String]) {
        do throws(RecordProblem) {
            let draft = try kind.draft(RecordCells(record, mapping, positions), &book)
            guard book.claim(draft.row, in: draft.table) else { throw taken(draft) }
            if let earlier = entries[draft.key] { replace(earlier, by: record.line) }
            entries[draft.key] = Entry(line: record.line, cells: cells, draft: draft)
            book.want(draft)
        } catch {
            reject(record.line, error, cells)
        }
    }

    mutating func reject(_ rejection: Rejection, cells: [String]) {
        rejections.append(
            RecordRejection(
                line: rejection.line, column: rejection.column ?? "row", value: rejection.value,
                reason: rejection.sentence, suggestion: rejection.suggestion, cells: cells))
    }

    private mutating func replace(_ earlier: Entry, by line: Int) {
        let (column, table) = (mapping.kind.columns.first { $0.isRequired }?.name ?? "row", earlier.draft.table)
        let problem = RecordProblem(
            column: column, value: earlier.draft.name,
            reason: "Line \(line) is about the same \(table.noun.lowercased()); the later line counts.")
        reject(earlier.line, problem, earlier.cells)
    }

    private func taken(_ draft: RecordDraft) -> RecordProblem {
        let column = draft.table.unique.last ?? "row"
        return RecordProblem(
            column: column, value: draft.row[column]?.text ?? "",
            reason: "Another \(draft.table.noun.lowercased()) has this \(column) already.")
    }

    private mutating func reject(_ line: Int, _ problem: RecordProblem, _ cells: [String]) {
        // By the name that the file's own header has for it.
        let named = mapping.columns.first { $0.use.field == problem.column }?.name ?? problem.column
        rejections.append(
            RecordRejection(
                line: line, column: named, value: String(problem.value.prefix(200)), reason: problem.reason,
                suggestion: problem.suggestion, cells: cells))
    }

    /// What it comes to, in the file's order; with samples of it for somebody who reads these formats.
    func outcome(_ formats: Formats? = nil) -> RecordOutcome {
        var outcome = RecordOutcome(rejections: rejections, names: book.open)
        for entry in entries.values.sorted(by: { $0.line < $1.line }) {
            let fate = outcome.add(entry.draft, book)
            outcome.note(sample(entry, fate, formats))
        }
        return outcome
    }

    private func sample(_ entry: Entry, _ fate: ImportPreview.Fate, _ formats: Formats?) -> ImportPreview.Sample {
        let measures = formats.map { formats in entry.draft.measures.map { $0.figure(formats, today: book.today) } }
        return ImportPreview.Sample(
            fate: fate, line: entry.line, title: entry.draft.name, detail: entry.draft.detail,
            figures: entry.draft.figures + (measures ?? []))
    }
}

import FoundationEssentials
import Postgres
import Sponsorship
import Templates
import Values

/// A file of records on its way through one transaction: read, matched with what is on record, written. Such files are
/// small, so all of it happens in memory.
struct RecordLoad {
    let kind: any RecordKind.Type
    let transaction: Transaction
    let mapping: ImportMapping
    /// Of the agency.
    let today: Day
    let now: Date

    nonisolated(nonsending) func preview(
        keeping id: ID<Import>?, _ formats: Formats, _ next: MetricsLoad.NextChunk
    ) async throws -> ImportPreview {
        let (plan, ignored) = try await read(next)
        let outcome = plan.outcome(formats)
        if let id { try await keepRejections(outcome, id) }
        var preview = outcome.preview(ignoring: ignored)
        preview.notes = try await notes(outcome, plan.book, formats)
        return preview
    }

    /// Nil when there is nothing to know but the rows.
    private nonisolated(nonsending) func notes(
        _ outcome: RecordOutcome, _ book: RecordBook, _ formats: Formats
    ) async throws -> [String]? {
        guard kind.tables.contains(.lineItems) else { return nil }
        let downloads = try await transaction.rows(DownloadsByDay.all(in: ShowCatalogue.recent(today)))
        let notes = FlightNotes(outcome, book, downloads, formats).sentences
        return notes.isEmpty ? nil : notes
    }

    /// Nobody else of the tenant imports until the transaction ends.
    nonisolated(nonsending) func write(_ next: MetricsLoad.NextChunk, as id: ID<Import>) async throws -> ImportTally {
        try await transaction.batch(ImportStaging.turn)
        let (plan, ignored) = try await read(next)
        let outcome = plan.outcome()
        try await transaction.batch(RecordJournal.write(outcome, as: id))
        try await keepRejections(outcome, id)
        return outcome.tally(ignoring: ignored)
    }

    private nonisolated(nonsending) func keepRejections(_ outcome: RecordOutcome, _ id: ID<Import>) async throws {
        let new = outcome.rejections.isEmpty ? [] : [RecordJournal.keepRejections(outcome.rejections, of: id)]
        try await transaction.batch([ImportStaging.forgetRejections(id)] + new)
    }

    private nonisolated(nonsending) func read(_ next: MetricsLoad.NextChunk) async throws -> (RecordPlan, [String]) {
        var rows: [RecordTable: [RecordRow]] = [:]
        for table in kind.tables { rows[table] = try await transaction.rows(table.all()) }
        let book = RecordBook(rows, today: today) { [now] in ID<Import>.new(at: now).uuid }
        var plan = RecordPlan(kind, mapping, book)
        var reader = try RecordReader(mapping: mapping)
        while let chunk = try await next() {
            try reader.feed(chunk.span) {
                plan.take($0, cells: $1.cells())
            } rejected: {
                plan.reject($0, cells: $1.cells())
            }
        }
        try reader.finish {
            plan.take($0, cells: $1.cells())
        } rejected: {
            plan.reject($0, cells: $1.cells())
        }
        return (plan, reader.extras)
    }
}

import Postgres
import Sponsorship
import Templates
import Values

/// A file of figures that cover more than a day each, or whole shows, on its way through one transaction: its rows staged,
/// compared with the words that stand, written beside the daily figures.
struct TotalsLoad {
    let transaction: Transaction
    let mapping: ImportMapping
    let today: Day

    nonisolated(nonsending) func preview(
        keeping id: ID<Import>?, _ formats: Formats, _ next: MetricsLoad.NextChunk
    ) async throws -> ImportPreview {
        let file = try await stage(next)
        let written = try await compare()
        if let id { try await transaction.batch(rejections(id)) }
        return try await ImportPreview.totals(
            mapping, transaction, written, rejected: rejected(file, written), ignoring: file.ignoredColumns, formats)
    }

    /// Nobody else of the tenant writes until the transaction ends.
    nonisolated(nonsending) func write(_ next: MetricsLoad.NextChunk, as id: ID<Import>) async throws -> ImportTally {
        let file = try await stage(next)
        try await transaction.batch([ImportStaging.waitForTurn(), ImportStaging.takeTurn()])
        let written = try await compare()
        try await transaction.batch(TotalsMerge.write(id) + rejections(id))
        var tally = ImportTally()
        tally.accepted = written?.rows ?? 0
        tally.rejected = rejected(file, written)
        tally.created = written?.created ?? 0
        tally.changed = written?.changed ?? 0
        tally.firstDay = written?.firstDay
        tally.lastDay = written?.lastDay
        tally.ignoredColumns = file.ignoredColumns
        return tally
    }

    /// Throws `FileError` for a file that cannot be read at all.
    private nonisolated(nonsending) func stage(_ next: MetricsLoad.NextChunk) async throws -> StagedFile {
        let episodes = try await transaction.rows(EpisodeReference.all())
        let shows = try await transaction.rows(ShowReference.all())
        let reader = try MappedMetricsReader(
            mapping: mapping, episodes: EpisodeIndex(episodes.map(\.names), said: mapping.names),
            shows: ShowIndex(shows.map(\.names)),
            today: today)
        let subjects = mapping.about == .shows ? shows.map(\.subject) : episodes.map(\.subject)
        return try await StagedFile(reader: reader, subjects: subjects, hasPeriods: true).staged(transaction, next)
    }

    private nonisolated(nonsending) func compare() async throws -> MetricsMerge.Written? {
        try await transaction.run(TotalsMerge.compare(mapping))
        return try await transaction.first(TotalsMerge.count())
    }

    /// Rows that would not be taken: refused ones and, unless rows add up, those that a later line of the file replaces.
    private func rejected(_ file: StagedFile, _ written: MetricsMerge.Written?) -> Int {
        file.counts.rejected + (mapping.addsRows ? 0 : file.made - (written?.rows ?? 0))
    }

    private func rejections(_ id: ID<Import>) -> [Command] {
        ImportStaging.keepRejections(id, repeats: mapping.addsRows ? nil : TotalsMerge.keepRepeats(id, mapping))
    }
}

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
            mapping, transaction, written, rejected: file.rejected(written, mapping), ignoring: file.ignoredColumns,
            formats)
    }

    /// Nobody else of the tenant writes until the transaction ends.
    nonisolated(nonsending) func write(_ next: MetricsLoad.NextChunk, as id: ID<Import>) async throws -> ImportTally {
        let file = try await stage(next)
        try await transaction.batch(ImportStaging.turn)
        let written = try await compare()
        try await transaction.batch(TotalsMerge.write(id) + rejections(id))
        return ImportTally(file, written, mapping)
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

    private func rejections(_ id: ID<Import>) -> [Command] {
        ImportStaging.keepRejections(id, repeats: mapping.addsRows ? nil : TotalsMerge.keepRepeats(id, mapping))
    }
}

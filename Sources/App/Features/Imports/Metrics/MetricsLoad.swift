import Postgres
import Sponsorship
import Templates
import Values

/// A metrics file on its way through one transaction: its rows staged, compared with what is there, written.
struct MetricsLoad {
    let transaction: Transaction
    let mapping: ImportMapping
    let today: Day

    /// The next bytes of the file, nil at its end.
    typealias NextChunk = nonisolated(nonsending) () async throws -> [UInt8]?

    nonisolated(nonsending) func preview(
        keeping id: ID<Import>?, _ formats: Formats, _ next: NextChunk
    ) async throws -> ImportPreview {
        let episodes = try await transaction.rows(EpisodeReference.all())
        let staged = try await stage(episodes, next)
        try await compare()
        let rejected = staged.rejected(try await transaction.first(MetricsMerge.count()), mapping)
        if let id {
            try await transaction.batch(ImportStaging.keepRejections(id, hasRepeats: rejected > staged.counts.rejected))
        }
        var preview = try await ImportPreview.metrics(
            transaction, rejected: rejected, ignoring: staged.ignoredColumns, formats)
        let names = staged.openNames(of: episodes, mapping)
        preview.names = names.isEmpty ? nil : names
        return preview
    }

    nonisolated(nonsending) func write(_ next: NextChunk, as id: ID<Import>) async throws -> ImportTally {
        let episodes = try await transaction.rows(EpisodeReference.all())
        return try await write(try await stage(episodes, next), as: id)
    }

    /// Throws `FileError` for a file that cannot be read at all.
    private nonisolated(nonsending) func stage(
        _ episodes: [EpisodeReference], _ next: NextChunk
    ) async throws -> StagedFile {
        let index = EpisodeIndex(episodes.map(\.names), said: mapping.names)
        let file = StagedFile(
            reader: try MappedMetricsReader(mapping: mapping, episodes: index, today: today),
            subjects: episodes.map(\.subject))
        return try await file.staged(transaction, next)
    }

    private nonisolated(nonsending) func compare() async throws {
        try await transaction.run(MetricsMerge.compare(mapping))
    }

    /// Writes all that is staged. Nobody else of the tenant writes until the transaction ends.
    private nonisolated(nonsending) func write(_ file: StagedFile, as id: ID<Import>) async throws -> ImportTally {
        try await transaction.batch(ImportStaging.turn)
        try await compare()
        let written = try await transaction.first(MetricsMerge.count())
        let tally = ImportTally(file, written, mapping)
        try await transaction.batch(
            MetricsMerge.write(id)
                + ImportStaging.keepRejections(id, hasRepeats: tally.rejected > file.counts.rejected))
        return tally
    }
}

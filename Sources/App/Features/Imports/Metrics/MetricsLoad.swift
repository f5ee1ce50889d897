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
        let staged = try await stage(next)
        try await compare()
        let rejected = try await rejected(staged)
        if let id {
            try await transaction.batch(ImportStaging.keepRejections(id, hasRepeats: !mapping.addsRows))
        }
        var preview = try await ImportPreview.metrics(
            transaction, rejected: rejected, ignoring: staged.ignoredColumns, formats)
        let names = staged.openNames(mapping)
        preview.names = names.isEmpty ? nil : names
        return preview
    }

    nonisolated(nonsending) func write(_ next: NextChunk, as id: ID<Import>) async throws -> ImportTally {
        try await write(try await stage(next), as: id)
    }

    /// Throws `FileError` for a file that cannot be read at all.
    private nonisolated(nonsending) func stage(_ next: NextChunk) async throws -> StagedFile {
        guard mapping.isDaily else { throw ImportRefused.totals }
        let episodes = try await transaction.rows(EpisodeReference.all())
        let index = EpisodeIndex(episodes.map(\.names), said: mapping.names)
        var file = StagedFile(
            reader: try MappedMetricsReader(mapping: mapping, episodes: index, today: today), episodes: episodes)
        // An upload takes as long as the line is slow; the server ends those that stall.
        try await transaction.batch([ImportStaging.open(), ImportStaging.waitForUpload()])
        _ = try await transaction.copy(ImportStaging.copy) { writer in
            while let chunk = try await next() {
                try file.feed(chunk)
                if file.isFull { try await writer.write(file.take()) }
            }
            try await writer.write(file.finish())
        }
        try await transaction.run(ImportStaging.waitNoMore())
        return file
    }

    private nonisolated(nonsending) func compare() async throws {
        try await transaction.run(MetricsMerge.compare(mapping))
    }

    /// Rows that would not be taken: refused ones, and those that a later line of the file replaces.
    private nonisolated(nonsending) func rejected(_ file: StagedFile) async throws -> Int {
        let written = try await transaction.first(MetricsMerge.count())
        return rejected(file, written)
    }

    /// Where rows add up, as one row a download, none replaces another.
    private func rejected(_ file: StagedFile, _ written: MetricsMerge.Written?) -> Int {
        file.counts.rejected + (mapping.addsRows ? 0 : file.made - (written?.rows ?? 0))
    }

    /// Writes all that is staged. Nobody else of the tenant writes until the transaction ends.
    private nonisolated(nonsending) func write(_ file: StagedFile, as id: ID<Import>) async throws -> ImportTally {
        try await transaction.batch([ImportStaging.waitForTurn(), ImportStaging.takeTurn()])
        try await compare()
        let written = try await transaction.first(MetricsMerge.count())
        var tally = ImportTally()
        tally.accepted = written?.rows ?? 0
        tally.rejected = rejected(file, written)
        tally.created = written?.created ?? 0
        tally.changed = written?.changed ?? 0
        tally.firstDay = written?.firstDay
        tally.lastDay = written?.lastDay
        tally.ignoredColumns = file.ignoredColumns
        try await transaction.batch(
            MetricsMerge.write(id) + ImportStaging.keepRejections(id, hasRepeats: !mapping.addsRows))
        return tally
    }
}

import Postgres
import Values

extension StagedFile {
    /// Copies the whole file into tables that only the transaction sees, and gives it back with its counts.
    nonisolated(nonsending) func staged(
        _ transaction: Transaction, _ next: MetricsLoad.NextChunk
    ) async throws -> StagedFile {
        var file = self
        let open = hasPeriods ? ImportStaging.openWithPeriods() : ImportStaging.open()
        // An upload takes as long as the line is slow; the server ends those that stall.
        try await transaction.batch([open, ImportStaging.waitForUpload()])
        _ = try await transaction.copy(hasPeriods ? ImportStaging.copyPeriods : ImportStaging.copy) { writer in
            while let chunk = try await next() {
                try file.feed(chunk)
                if file.isFull { try await writer.write(file.take()) }
            }
            try await writer.write(file.finish())
        }
        try await transaction.run(ImportStaging.waitNoMore())
        return file
    }
}

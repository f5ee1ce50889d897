import Foundation
import Logging
import Metrics
import Postgres
import Sponsorship
import Values
import Web

/// One import of daily metrics, from bytes as they arrive to numbers on dashboards: one transaction, all or nothing.
struct ImportRun {
    /// For the record of the import: short transactions of their own, seen by everybody at once.
    let database: TenantDatabase
    /// For the file: one transaction for as long as the upload takes, on connections of their own.
    let loading: TenantDatabase
    let id: ID<Import>
    let fileName: String
    let member: Member?
    let address: String?
    let encoding: CSVEncoding
    let today: Day
    let clock: Clock

    /// The next bytes of the file, nil at its end.
    typealias NextChunk = nonisolated(nonsending) () async throws -> [UInt8]?

    /// Throws `FileError` for a file that cannot be read at all, and what the database or the upload throws; the import
    /// is then on record as failed and nothing of the file is kept.
    nonisolated(nonsending) func run(_ next: NextChunk) async throws {
        var bytes = 0
        do {
            try await take {
                let chunk = try await next()
                bytes += chunk?.count ?? 0
                return chunk
            } finish: { tally in
                tally.bytes = bytes
            }
        } catch {
            await fail(because: error, bytes: bytes)
            throw error
        }
    }

    private nonisolated(nonsending) func take(_ next: NextChunk, finish: (inout ImportTally) -> Void) async throws {
        let tally = try await loading.write { transaction in
            // The lock before the record: whoever looks for imports that died never finds this one without it.
            _ = try await transaction.first(Import.holdLock(id))
            try await database.run(Import.begin(id, fileName: fileName, by: member, at: clock.now()))
            let episodes = try await transaction.rows(EpisodeReference.all())
            try await transaction.run(ImportStaging.open())
            let staged = try await stage(episodes, into: transaction, next)
            var tally = try await write(staged, transaction)
            finish(&tally)
            guard try await transaction.run(Import.finish(id, tally, at: clock.now())) == 1 else {
                throw ImportSettled()
            }
            try await transaction.batch(
                [Audit.note("import", subject: id.uuid, from: address)] + Import.alertsResolved(at: clock.now()))
            return tally
        }
        Self.measure(tally)
    }

    private nonisolated(nonsending) func stage(
        _ episodes: [EpisodeReference], into transaction: Transaction, _ next: NextChunk
    ) async throws -> StagedFile {
        let index = EpisodeIndex(episodes.map(\.names))
        var file = StagedFile(
            reader: MetricsReader(episodes: index, today: today, encoding: encoding), episodes: episodes)
        // An upload takes as long as the line is slow; the server ends those that stall.
        try await transaction.run(ImportStaging.waitForUpload())
        _ = try await transaction.copy(ImportStaging.copy) { writer in
            while let chunk = try await next() {
                try file.feed(chunk)
                if file.isFull { try await writer.write(file.take()) }
            }
            try await writer.write(file.finish())
        }
        return file
    }

    private nonisolated(nonsending) func write(_ file: StagedFile, _ transaction: Transaction) async throws
        -> ImportTally
    {
        try await transaction.run(ImportStaging.waitNoMore())
        try await transaction.run(ImportStaging.takeTurn())
        let written = try await transaction.first(ImportStaging.upsert(id))
        var tally = ImportTally()
        tally.accepted = written?.rows ?? 0
        tally.rejected = file.counts.total - tally.accepted
        tally.created = written?.created ?? 0
        tally.firstDay = written?.firstDay
        tally.lastDay = written?.lastDay
        tally.ignoredColumns = file.ignoredColumns
        var steps = [ImportStaging.sumShowDays(), ImportStaging.sumEpisodes()]
        if file.counts.rejected > 0 { steps.append(ImportStaging.keepRejections(id)) }
        if file.counts.accepted > tally.accepted { steps.append(ImportStaging.keepRepeats(id)) }
        try await transaction.batch(steps)
        return tally
    }

    private static func measure(_ tally: ImportTally) {
        Counter(label: "imports.rows", dimensions: [("result", "accepted")]).increment(by: tally.accepted)
        Counter(label: "imports.rows", dimensions: [("result", "rejected")]).increment(by: tally.rejected)
    }

    /// Best effort: when the database is away too, `AbandonedImports` finds it later and says so.
    private func fail(because error: any Error, bytes: Int) async {
        let reason =
            (error as? FileError)?.message ?? (error as? any Refusal)?.failure.detail
            ?? "The upload was interrupted or could not be saved. Upload it again."
        // Not in the cancelled task of a person who went away: the record must be written all the same.
        let failure = Import.Failure(id: id, fileName: fileName, reason: reason)
        await Task.detached { [database, now = clock.now()] in
            try? await database.write { transaction in
                let fail = Import.fail(failure.id, because: failure.reason, bytes: bytes, at: now)
                if try await transaction.run(fail) == 1 { try await transaction.run(failure.alert(at: now)) }
            }
        }.value
    }
}

/// The record was settled by somebody else while the file was read; nothing of the file may be kept then.
private struct ImportSettled: Error {}

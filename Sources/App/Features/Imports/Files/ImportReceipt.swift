import Foundation
import Jobs
import Postgres
import Sponsorship
import Values

/// Receives a file, keeps it, and asks for the job that reads it.
struct ImportReceipt {
    let database: TenantDatabase
    let id: ID<Import>
    let member: Member
    /// The import whose rejected rows the file brings corrected.
    var parent: ID<Import>?
    /// Under which a program sent it.
    var key: String?
    /// What holds for all rows, by canonical column name.
    var said: [String: String] = [:]
    let news: ImportNews
    let now: @Sendable () -> Date

    /// Throws what the upload or the database throws; the import is then on record as failed.
    nonisolated(nonsending) func receive(
        _ kind: ImportKind, named fileName: String, encoding: CSVEncoding, _ next: MetricsLoad.NextChunk
    ) async throws {
        try await database.run(
            Import.receive(
                id, kind: kind, fileName: fileName, encoding: encoding, correcting: parent, key: key, said: said,
                by: member, at: now()))
        var keeper = FileKeeper(database, id, now: now)
        let pulse = ImportPulse.start(id, database, now: now)
        defer { pulse.cancel() }
        do {
            while let chunk = try await next() { try await keeper.take(chunk) }
            try await settle(bytes: keeper.bytes, sha256: try await keeper.finish())
        } catch {
            await fail(named: fileName, because: error, bytes: keeper.bytes)
            throw error
        }
    }

    private func settle(bytes: Int, sha256: [UInt8]) async throws {
        let (job, moment) = (UUID(), now())
        let received = Import.received(id, bytes: bytes, sha256: sha256, job: job, at: moment)
        let check = try ImportWork.ask(ImportWork.check, id, job: job, by: member, at: moment)
        try await database.write { transaction in
            guard try await transaction.run(received) == 1 else { throw ImportMoved() }
            try await transaction.run(check)
        }
    }

    /// Not in the cancelled task of a person who went away: the record must be written all the same.
    private func fail(named fileName: String, because error: any Error, bytes: Int) async {
        let failure = Import.Failure(id: id, fileName: fileName, reason: Import.reason(for: error))
        // Who is shown the reason at once needs no mail.
        await Task.detached { [database, now = now(), news = Import.refusal(error) == nil ? news : nil] in
            try? await database.write { transaction in
                let fail = Import.fail(failure.id, because: failure.reason, bytes: bytes, at: now)
                if try await transaction.run(fail) == 1 { try await failure.report(news, in: transaction, at: now) }
            }
        }.value
    }
}

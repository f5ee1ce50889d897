import Crypto
import Foundation
import Logging
import Metrics
import Postgres
import Sponsorship
import Values
import Web

/// One import straight from bytes as they arrive to numbers on dashboards: one transaction, all or nothing, no copy of the
/// file kept. For files whose columns need no question.
struct ImportRun {
    /// For the record of the import: short transactions of their own, seen by everybody at once.
    let database: TenantDatabase
    /// For the file: one transaction for as long as the upload takes, on connections of their own.
    let loading: TenantDatabase
    let id: ID<Import>
    let kind: ImportKind
    let fileName: String
    let member: Member?
    let address: String?
    let encoding: CSVEncoding
    /// Under which a program sent it.
    var key: String?
    /// What holds for all rows, by canonical column name.
    var said: [String: String] = [:]
    /// How it is to be read, where that is known beforehand.
    var plan: (findings: FileFindings, mapping: ImportMapping)?
    let presets: [Preset]
    /// Tells the member when it breaks off; nil where nobody is signed in.
    var news: ImportNews?
    let today: Day
    let clock: Clock

    /// Throws `FileError` for a file that cannot be read at all, and what the database or the upload throws; the import
    /// is then on record as failed and nothing of the file is kept.
    nonisolated(nonsending) func run(_ next: MetricsLoad.NextChunk) async throws {
        var (bytes, hash) = (0, SHA256())
        do {
            try await take {
                guard let chunk = try await next() else { return nil }
                bytes += chunk.count
                hash.update(data: chunk)
                return chunk
            } finish: { tally in
                (tally.bytes, tally.sha256) = (bytes, Array(hash.finalize()))
            }
        } catch {
            await fail(because: error, bytes: bytes)
            throw error
        }
    }

    private nonisolated(nonsending) func take(
        _ next: MetricsLoad.NextChunk, finish: (inout ImportTally) -> Void
    ) async throws {
        let tally = try await loading.write { transaction in
            // The lock before the record: whoever looks for imports that died never finds this one without it.
            _ = try await transaction.first(Import.holdLock(id))
            let begin = Import.begin(id, kind: kind, fileName: fileName, key: key, by: member, at: clock.now())
            try await database.run(begin)
            var opening = FileOpening(encoding: encoding)
            if plan == nil { try await opening.read(next) }
            let plan =
                if let plan { plan } else {
                    try await opening.plan(
                        kind, named: fileName, said: said, database, presets: presets, today: today)
                }
            try await transaction.run(Import.plan(id, ImportPlan.Texts(plan.findings, plan.mapping)))
            let load = plan.mapping.load(transaction, today: today, now: clock.now())
            var tally = try await load.write(
                {
                    if let held = opening.take() { return held }
                    return try await next()
                }, as: id)
            finish(&tally)
            guard try await transaction.run(Import.finish(id, tally, at: clock.now())) == 1 else {
                throw ImportMoved()
            }
            try await transaction.batch(
                [Audit.note("import", subject: id.uuid, from: address)] + Import.alertsResolved(at: clock.now()))
            return tally
        }
        tally.measure()
    }

    /// Best effort: when the database is away too, `AbandonedImports` finds it later and says so.
    private func fail(because error: any Error, bytes: Int) async {
        let failure = Import.Failure(id: id, fileName: fileName, reason: Import.reason(for: error))
        // Not in the cancelled task of a person who went away: the record must be written all the same.
        // Who is shown the reason at once needs no mail.
        await Task.detached { [database, now = clock.now(), news = Import.refusal(error) == nil ? news : nil] in
            try? await database.write { transaction in
                let fail = Import.fail(failure.id, because: failure.reason, bytes: bytes, at: now)
                if try await transaction.run(fail) == 1 { try await failure.report(news, in: transaction, at: now) }
            }
        }.value
    }
}

extension ImportRun {
    /// For somebody who sends a file.
    init(
        _ context: OpsContext, _ kind: ImportKind, fileName: String, encoding: CSVEncoding, key: String? = nil,
        said: [String: String] = [:]
    ) {
        let services = context.desk.services
        self.init(
            database: context.database, loading: context.database.on(services.importPool),
            id: .new(at: services.clock.now()), kind: kind, fileName: fileName, member: context.member,
            address: context.visit.remoteAddress, encoding: encoding, key: key, said: said,
            presets: services.presets, news: ImportNews(tenant: context.tenant, services: services),
            today: context.today,
            clock: services.clock)
    }

    /// Waits until it is the tenant's turn, and runs.
    nonisolated(nonsending) func inTurn(_ context: OpsContext, _ next: MetricsLoad.NextChunk) async throws {
        let services = context.desk.services
        await services.importTurns.enter(context.tenant.id)
        defer {
            services.alerts.forget(context.tenant.id)
            Task { await services.importTurns.leave(context.tenant.id) }
        }
        try await run(next)
    }
}

extension Import {
    /// Why an import failed, for the person who sent the file.
    static func reason(for error: any Error) -> String {
        refusal(error) ?? (error as? any Refusal)?.failure.detail
            ?? "The upload was interrupted or could not be saved. Upload it again."
    }
}

extension ImportTally {
    /// Counts what was written, for whoever watches the process.
    func measure() {
        Counter(label: "imports.rows", dimensions: [("result", "accepted")]).increment(by: accepted)
        Counter(label: "imports.rows", dimensions: [("result", "rejected")]).increment(by: rejected)
    }
}

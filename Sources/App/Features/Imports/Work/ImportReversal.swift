import FoundationEssentials
import Jobs
import Postgres
import Sponsorship
import Values

/// Takes an import back, or brings it back.
struct ImportReversal {
    let job: JobRun
    let item: Import
    let now: Date

    func undo() async throws {
        let (item, now) = (item, now)
        try await job.finish { try await Self.undo(item, $0, at: now) }
    }

    func redo() async throws {
        let (item, now) = (item, now)
        try await job.finish { try await Self.redo(item, $0, at: now) }
    }

    /// Within the transaction, and only if the import is being undone.
    static func undo(_ item: Import, _ transaction: Transaction, at now: Date) async throws {
        try await transaction.batch(opening + MetricsReversal.undo(item))
        let kept = try await transaction.first(MetricsReversal.kept(item.id)) ?? 0
        guard try await transaction.run(Import.undone(item.id, kept: kept)) == 1 else { throw ImportMoved() }
        // What the dashboards show is again what earlier imports brought, and as old as that.
        try await ETLHealth.check(in: transaction, at: now)
    }

    static func redo(_ item: Import, _ transaction: Transaction, at now: Date) async throws {
        try await transaction.batch(opening + MetricsReversal.redo(item))
        let kept = try await transaction.first(MetricsReversal.kept(item.id)) ?? 0
        guard try await transaction.run(Import.redone(item.id, kept: kept)) == 1 else { throw ImportMoved() }
        try await ETLHealth.check(in: transaction, at: now)
    }

    /// Nobody else of the tenant writes until the transaction ends.
    private static var opening: [Command] {
        [ImportStaging.waitForTurn(), ImportStaging.takeTurn(), ImportStaging.open()]
    }
}

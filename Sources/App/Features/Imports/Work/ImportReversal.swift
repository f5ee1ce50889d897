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
        let kept = try await turn(item, .undo, transaction)
        guard try await transaction.run(Import.undone(item.id, kept: kept)) == 1 else { throw ImportMoved() }
        // What the dashboards show is again what earlier imports brought, and as old as that.
        try await ETLHealth.check(in: transaction, at: now)
    }

    static func redo(_ item: Import, _ transaction: Transaction, at now: Date) async throws {
        let kept = try await turn(item, .redo, transaction)
        guard try await transaction.run(Import.redone(item.id, kept: kept)) == 1 else { throw ImportMoved() }
        try await ETLHealth.check(in: transaction, at: now)
    }

    /// Gives how many rows were kept as they are. Nobody else of the tenant writes until the transaction ends.
    private static func turn(
        _ item: Import, _ direction: RecordReversal.Direction, _ transaction: Transaction
    ) async throws -> Int {
        try await transaction.batch(ImportStaging.turn)
        guard item.kind == .metrics else {
            return try await RecordReversal(id: item.id, direction: direction).run(transaction)
        }
        if try await transaction.first(TotalsReversal.hasWords(item.id)) == true {
            try await transaction.batch(
                direction == .undo ? TotalsReversal.undo(item.id) : TotalsReversal.redo(item.id))
            return try await transaction.first(TotalsReversal.kept(item.id)) ?? 0
        }
        let steps = direction == .undo ? MetricsReversal.undo(item) : MetricsReversal.redo(item)
        try await transaction.batch([ImportStaging.open()] + steps)
        return try await transaction.first(MetricsReversal.kept(item.id)) ?? 0
    }
}

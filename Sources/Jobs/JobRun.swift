public import FoundationEssentials
public import Logging
public import Postgres

/// One attempt at a job, as its handler sees it. All it reads and writes is inside the job's tenant.
public struct JobRun: Sendable {
    let claim: Claim
    let inside: JobTenant
    let now: @Sendable () -> Date
    let notes: JobNotes
    /// Says with each line whose job it is and which.
    public let logger: Logger

    public var id: UUID { claim.id }
    public var tenant: UUID { claim.tenant }
    /// Counted from 1.
    public var attempt: Int { claim.attempt }

    /// All queries in one read-only transaction and one round trip.
    public func read<each Row: Sendable>(
        _ query: repeat Query<each Row>
    ) async throws(PostgresError) -> (repeat [each Row]) {
        try await inside.pool.read(inside.preamble, repeat each query)
    }

    /// A transaction that may write. Throws `JobError.leaseLost`, and nothing is kept, when the job is no longer this
    /// worker's; from here to its commit it cannot be taken away.
    @discardableResult
    public nonisolated(nonsending) func write<Value>(
        _ body: nonisolated(nonsending) (Transaction) async throws -> Value
    ) async throws -> Value {
        try await inside.write { transaction in
            guard try await transaction.first(claim.hold) != nil else { throw JobError.leaseLost }
            return try await body(transaction)
        }
    }

    /// The last write, in one transaction with the job's being done: the effect happens exactly once, whatever dies.
    public nonisolated(nonsending) func finish(
        _ body: nonisolated(nonsending) (Transaction) async throws -> Void
    ) async throws {
        notes.finish(.underWay)
        do {
            try await write { transaction in
                try await body(transaction)
                try await markDone(transaction)
            }
            notes.finish(.done)
        } catch {
            notes.finish(.open)
            throw error
        }
    }

    /// Done, without anything to write. The worker does this for a handler that returns.
    public func finish() async throws {
        try await inside.write { try await markDone($0) }
        notes.finish(.done)
    }

    /// How far the job is, for people who wait. Seen at once, also from within a write.
    public func progress(done: Int, of total: Int) async throws {
        let total = max(total, 0)
        let command = claim.progress(done: min(max(done, 0), total), of: total)
        guard try await inside.write({ try await $0.run(command) }) == 1 else { throw JobError.leaseLost }
    }

    /// Adds to the number of rows that the job dealt with; kept when it is done.
    public func count(rows: Int) {
        notes.count(rows: rows)
    }

    private nonisolated(nonsending) func markDone(_ transaction: Transaction) async throws {
        let command = claim.done(rows: notes.rows, at: now())
        guard try await transaction.run(command) == 1 else { throw JobError.leaseLost }
    }
}

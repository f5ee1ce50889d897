import FoundationEssentials
import Postgres

/// A job in the hands of a worker, as the queue sees it: everything but its payload.
struct Claim: Sendable {
    let tenant: UUID
    let id: UUID
    let kind: String
    let attempt: Int
    /// The number of this hand-out. Whoever has an older one has lost the job.
    let fence: Int
}

extension Claim: RowDecodable {
    init(from row: inout RowReader) throws(PostgresError) {
        tenant = try row.next()
        id = try row.next()
        kind = try row.next()
        attempt = try row.next()
        fence = try row.next()
    }
}

/// Who claims: a worker's name, what it can run, and how much of it.
struct Claimant: Sendable {
    let worker: String
    let kinds: [String]
    /// The most jobs of one tenant that the worker holds.
    let share: Int
    /// Seconds until a job that nobody renews is taken back.
    let lease: Double
}

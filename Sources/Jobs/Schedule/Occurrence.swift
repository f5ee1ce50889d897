public import FoundationEssentials
public import Postgres

/// Where a run of a schedule is. Its texts are those of the column.
public enum OccurrenceStatus: String, Sendable, CaseIterable {
    case queued, running, done, failed
    /// The run before it had not ended, or somebody cancelled it.
    case skipped
    /// A later run did its work.
    case coalesced
    /// Nobody was there to run it.
    case missed
}

/// An entry of the ledger: one run that was expected, and what became of it.
public struct Occurrence: Sendable, RowDecodable {
    public let task: String
    public let dueAt: Date
    /// Whether somebody asked for it beside the schedule.
    public let isByHand: Bool
    public let status: OccurrenceStatus
    /// Nil for what never became a job, and once the job has been pruned.
    public let job: UUID?
    public let reason: String?
    public let startedAt: Date?
    public let finishedAt: Date?
    /// How many rows the run dealt with, if it counts any.
    public let rows: Int?

    public init(from row: inout RowReader) throws(PostgresError) {
        task = try row.next()
        dueAt = try row.next()
        isByHand = try row.next()
        status = try row.nextCase()
        job = try row.next()
        reason = try row.next()
        startedAt = try row.next()
        finishedAt = try row.next()
        rows = try row.next()
    }
}

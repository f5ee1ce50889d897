public import FoundationEssentials
public import Postgres

/// A job as pages show it: everything but its payload.
public struct JobRecord: Sendable, RowDecodable {
    public let id: UUID
    public let kind: String
    /// The scheduled task that asked for it, if one did.
    public let task: String?
    public let status: JobStatus
    /// When it may start at the earliest; for a job that failed, when it is tried again.
    public let runAt: Date
    public let attempt: Int
    public let maxAttempts: Int
    public let isCancelRequested: Bool
    public let progressDone: Int?
    public let progressTotal: Int?
    /// How many rows it dealt with, if it counts any.
    public let rows: Int?
    /// Why it is parked, or what went wrong the last time.
    public let reason: String?
    /// Empty when no person caused it.
    public let memberName: String
    public let createdAt: Date
    public let startedAt: Date?
    public let finishedAt: Date?

    public init(from row: inout RowReader) throws(PostgresError) {
        id = try row.next()
        kind = try row.next()
        task = try row.next()
        status = try row.nextCase()
        runAt = try row.next()
        attempt = try row.next()
        maxAttempts = try row.next()
        isCancelRequested = try row.next()
        progressDone = try row.next()
        progressTotal = try row.next()
        rows = try row.next()
        reason = try row.next()
        memberName = try row.next()
        createdAt = try row.next()
        startedAt = try row.next()
        finishedAt = try row.next()
    }
}

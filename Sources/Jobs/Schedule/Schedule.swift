public import FoundationEssentials
public import Postgres

/// When a task of a tenant runs.
public struct Schedule: Sendable, RowDecodable {
    public let task: String
    /// As it is written; `timetable` reads it.
    public let cron: String
    public let zone: String
    public let policy: MissedRuns
    /// Nil while it is paused.
    public let nextAt: Date?

    public var isPaused: Bool { nextAt == nil }

    /// Throws when the row was not written by this program.
    public var timetable: Timetable {
        get throws(CronError) { try Timetable(cron, zone: zone) }
    }

    public init(from row: inout RowReader) throws(PostgresError) {
        task = try row.next()
        cron = try row.next()
        zone = try row.next()
        let (name, limit): (String, Int) = (try row.next(), try row.next())
        guard let policy = MissedRuns(name: name, limit: limit) else { throw .malformed("\(name) is not a policy") }
        self.policy = policy
        nextAt = try row.next()
    }
}

import FoundationEssentials
import Postgres

/// A schedule that has come due, somewhere. As the queue.
struct DueSchedule: Sendable, RowDecodable {
    let tenant: UUID
    let task: String

    init(from row: inout RowReader) throws(PostgresError) {
        tenant = try row.next()
        task = try row.next()
    }

    static let most = 500

    /// Who is due for one of the tasks, the longest overdue first.
    static func all(of tasks: [String], at now: Date) -> Query<DueSchedule> {
        Query(
            """
            SELECT tenant_id, task FROM schedules
            WHERE NOT paused AND next_at <= \(now) AND task = ANY(\(tasks)) ORDER BY next_at LIMIT \(most)
            """)
    }

    /// When the next one that is not yet due will be.
    static func next(of tasks: [String], after now: Date) -> Query<Date> {
        Query(
            """
            SELECT next_at FROM schedules WHERE NOT paused AND next_at > \(now) AND task = ANY(\(tasks))
            ORDER BY next_at LIMIT 1
            """)
    }
}

/// A due schedule under its lock, as its tenant.
struct LockedSchedule: Sendable, RowDecodable {
    let schedule: Schedule
    /// Whether an earlier run has not ended.
    let isBusy: Bool

    init(from row: inout RowReader) throws(PostgresError) {
        schedule = try Schedule(from: &row)
        isBusy = try row.next()
    }

    /// No row when another scheduler has it, or had it: the time is looked at again under the lock.
    static func find(_ task: String, at now: Date) -> Query<LockedSchedule> {
        Query(
            """
            SELECT \(Schedule.columns), EXISTS (
                SELECT FROM occurrences o
                WHERE o.tenant_id = schedules.tenant_id AND o.task = schedules.task AND o.status IN ('queued', 'running'))
            FROM schedules WHERE task = \(task) AND NOT paused AND next_at <= \(now) FOR UPDATE SKIP LOCKED
            """)
    }
}

public import FoundationEssentials
public import Postgres

// As one tenant's audience.
extension JobRecord {
    private static let selection: SQL =
        """
        SELECT id, kind, task, status, run_at, attempt, max_attempts, cancel_requested, progress_done, progress_total, rows,
               reason, member_name, created_at, started_at, finished_at
        FROM jobs
        """

    public static func find(_ id: UUID) -> Query<JobRecord> {
        Query("\(selection) WHERE id = \(id)")
    }

    /// Jobs of any status, or of one, the newest first; those before an id, for the next page.
    public static func list(_ status: JobStatus? = nil, before id: UUID? = nil, _ count: Int) -> Query<JobRecord> {
        Query(
            """
            \(selection) WHERE (\(id) IS NULL OR id < \(id)) AND (\(status?.rawValue) IS NULL OR status = \(status?.rawValue))
            ORDER BY id DESC LIMIT \(count)
            """)
    }

    /// Running jobs, the longest first.
    public static func running(_ count: Int = 100) -> Query<JobRecord> {
        Query("\(selection) WHERE status = 'running' ORDER BY started_at, id LIMIT \(count)")
    }

    /// Waiting jobs, the next first.
    public static func waiting(_ count: Int = 100) -> Query<JobRecord> {
        Query("\(selection) WHERE status = 'waiting' ORDER BY run_at, id LIMIT \(count)")
    }

    /// Parked jobs, the newest first.
    public static func parked(_ count: Int = 100) -> Query<JobRecord> {
        Query("\(selection) WHERE status = 'parked' ORDER BY finished_at DESC, id LIMIT \(count)")
    }

    /// Jobs that are done or were cancelled, the newest first.
    public static func finished(_ count: Int = 100) -> Query<JobRecord> {
        Query("\(selection) WHERE status IN ('done', 'cancelled') ORDER BY finished_at DESC, id LIMIT \(count)")
    }
}

/// How far the workers are behind.
public struct QueueDepth: Sendable, RowDecodable {
    /// Jobs that could run now.
    public let due: Int
    public let running: Int
    public let parked: Int
    /// Since when the oldest of the due ones could have run.
    public let oldest: Date?

    public init(from row: inout RowReader) throws(PostgresError) {
        due = try row.next()
        running = try row.next()
        parked = try row.next()
        oldest = try row.next()
    }

    /// Of one tenant, or of all when the queue asks. Each figure by itself, because each has an index of its own, which
    /// has nothing of the jobs that have ended.
    public static func now(at now: Date) -> Query<QueueDepth> {
        Query(
            """
            SELECT (SELECT count(*) FROM jobs WHERE status = 'waiting' AND run_at <= \(now)),
                   (SELECT count(*) FROM jobs WHERE status = 'running'),
                   (SELECT count(*) FROM jobs WHERE status = 'parked'),
                   (SELECT min(run_at) FROM jobs WHERE status = 'waiting' AND run_at <= \(now))
            """)
    }
}

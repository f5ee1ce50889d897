public import FoundationEssentials
public import Postgres

/// Whether a tenant's jobs are as they were, for pages that are kept up to date.
public struct JobPulse: Sendable, RowDecodable {
    /// The same while no job appears, moves on or goes.
    public let version: String
    /// Whether a job runs or is about to.
    public let isActive: Bool

    public init(from row: inout RowReader) throws(PostgresError) {
        version = try row.next()
        isActive = try row.next()
    }

    /// Looks at those jobs that a page shows, so that it costs the same however many there are.
    public static func now(at now: Date) -> Query<JobPulse> {
        Query(
            """
            WITH shown AS (
                (SELECT id, fence, status, cancel_requested FROM jobs WHERE status = 'running'
                 ORDER BY started_at, id LIMIT 100)
                UNION ALL
                (SELECT id, fence, status, cancel_requested FROM jobs WHERE status = 'waiting'
                 ORDER BY run_at, id LIMIT 100)
                UNION ALL
                (SELECT id, fence, status, cancel_requested FROM jobs WHERE status = 'parked'
                 ORDER BY finished_at DESC, id LIMIT 100)
                UNION ALL
                (SELECT id, fence, status, cancel_requested FROM jobs WHERE status IN ('done', 'cancelled')
                 ORDER BY finished_at DESC, id LIMIT 1)
            )
            SELECT coalesce(sum(hashtextextended(concat_ws(' ', id, fence, status, cancel_requested), 0)), 0)::text,
                   EXISTS (SELECT FROM jobs WHERE status = 'running') OR EXISTS (
                       SELECT FROM jobs WHERE status = 'waiting' AND run_at < \(now.addingTimeInterval(60)))
            FROM shown
            """)
    }
}

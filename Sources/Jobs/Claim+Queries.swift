import FoundationEssentials
import Postgres

// As the queue, over all tenants.
extension Claim {
    /// Hands out up to so many due jobs, fairly between tenants.
    static func next(_ count: Int, to claimant: Claimant, at now: Date) -> Query<Claim> {
        let isDue: SQL = "j.status = 'waiting' AND j.run_at <= \(now) AND j.kind = ANY(\(claimant.kinds))"
        return Query(
            """
            -- The tenants with waiting jobs, found by leaping from one to the next in the index. DISTINCT would read
            -- every waiting job, and one tenant's half million would be read for each job claimed.
            WITH RECURSIVE leaps AS (
                (SELECT j.tenant_id FROM jobs j WHERE j.status = 'waiting' ORDER BY j.tenant_id LIMIT 1)
                UNION ALL
                SELECT (SELECT j.tenant_id FROM jobs j WHERE j.status = 'waiting' AND j.tenant_id > leaps.tenant_id
                        ORDER BY j.tenant_id LIMIT 1)
                FROM leaps WHERE leaps.tenant_id IS NOT NULL
            ),
            -- Whose turn it is: who has fewest running, then who was served longest ago. Without the second a worker of
            -- one slot would always find nothing running and go by age: the tenant with 500 old jobs first, 500 times.
            -- MATERIALIZED, because a claim that looks again while it locks would count what others just changed.
            turns AS MATERIALIZED (
                SELECT l.tenant_id, held.mine, held.running, served.started_at, due.run_at
                FROM leaps l
                CROSS JOIN LATERAL (
                    SELECT j.run_at FROM jobs j WHERE j.tenant_id = l.tenant_id AND \(isDue) ORDER BY j.run_at LIMIT 1
                ) AS due
                CROSS JOIN LATERAL (
                    SELECT count(*) AS running, count(*) FILTER (WHERE j.worker = \(claimant.worker)) AS mine
                    FROM jobs j WHERE j.tenant_id = l.tenant_id AND j.status = 'running'
                ) AS held
                LEFT JOIN LATERAL (
                    SELECT j.started_at FROM jobs j WHERE j.tenant_id = l.tenant_id AND j.started_at IS NOT NULL
                    ORDER BY j.started_at DESC LIMIT 1
                ) AS served ON true
                -- One slot stays free of each tenant, or another's first job would wait for the first to end.
                WHERE held.mine < \(claimant.share)
                ORDER BY held.running, served.started_at NULLS FIRST, due.run_at
            ),
            -- SKIP LOCKED: workers that claim at once would otherwise queue up behind each other for the same rows.
            -- The LIMIT inside shares the free slots out, or the first tenant would take them all; the one outside ends
            -- the locking, or every tenant would get a row locked that nobody runs. MATERIALIZED, or the UPDATE may run
            -- this again for each row, and lock other rows than it changes.
            picked AS MATERIALIZED (
                SELECT job.tenant_id, job.id
                FROM (SELECT * FROM turns ORDER BY running, started_at NULLS FIRST, run_at) AS turn
                CROSS JOIN LATERAL (
                    SELECT j.tenant_id, j.id FROM jobs j WHERE j.tenant_id = turn.tenant_id AND \(isDue)
                    ORDER BY j.run_at, j.id
                    LIMIT least(\(claimant.share) - turn.mine, greatest(1, \(count) / (SELECT count(*) FROM turns)))
                    FOR UPDATE SKIP LOCKED
                ) AS job
                LIMIT \(count)
            )
            UPDATE jobs j
            SET status = 'running', attempt = attempt + 1, fence = fence + 1, worker = \(claimant.worker),
                lease_until = \(leaseEnd(claimant.lease)), started_at = \(now), progress_done = NULL, progress_total = NULL
            FROM picked WHERE j.tenant_id = picked.tenant_id AND j.id = picked.id
            RETURNING j.tenant_id, j.id, j.kind, j.attempt, j.fence
            """)
    }

    /// When the next job that is not yet due will be.
    static func nextDue(of kinds: [String], after now: Date) -> Query<Date> {
        Query(
            """
            SELECT run_at FROM jobs WHERE status = 'waiting' AND run_at > \(now) AND kind = ANY(\(kinds))
            ORDER BY run_at LIMIT 1
            """)
    }

    /// Renews the leases that are still held. A claim that is missing in the answer has been lost.
    static func renew(_ claims: [Claim], lease: Double) -> Query<Renewal> {
        Query(
            """
            UPDATE jobs j SET lease_until = \(leaseEnd(lease))
            FROM unnest(\(claims.map(\.tenant)), \(claims.map(\.id)), \(claims.map(\.fence))) AS held(tenant_id, id, fence)
            WHERE j.tenant_id = held.tenant_id AND j.id = held.id AND j.fence = held.fence AND j.status = 'running'
            RETURNING j.id, j.fence, j.cancel_requested
            """)
    }

    /// Not the app's clock: leases are compared between processes, and the database's is the one they share.
    private static func leaseEnd(_ seconds: Double) -> SQL {
        "clock_timestamp() + make_interval(secs => \(seconds))"
    }

    /// Throws away what ended well, or was cancelled, more than thirty days ago; some at a time.
    static func prune(at now: Date) -> Command {
        Command(
            """
            DELETE FROM jobs WHERE (tenant_id, id) IN (
                SELECT tenant_id, id FROM jobs
                WHERE status IN ('done', 'cancelled') AND finished_at < \(now.addingTimeInterval(-30 * 86_400))
                ORDER BY finished_at LIMIT 1000)
            """)
    }
}

/// A lease that was renewed, and whether somebody wants the job to stop.
struct Renewal: RowDecodable {
    let id: UUID
    let fence: Int
    let isCancelRequested: Bool

    init(from row: inout RowReader) throws(PostgresError) {
        id = try row.next()
        fence = try row.next()
        isCancelRequested = try row.next()
    }
}

import FoundationEssentials
import Postgres

// How a job leaves a worker's hands other than by being done. As the queue.
//
// All of it locks the row FOR UPDATE first. That excludes the writes of the job itself, which hold it FOR KEY SHARE
// until they commit (JobRun.swift), so that a job is never taken away in the middle of one; renewing a lease, reporting
// progress and asking to cancel are plain updates, which pass by.
extension Claim {
    /// The attempt failed: the job waits for the next one, or is parked when that was the last or the reason is final.
    func fail(_ reason: String, isFinal: Bool, retryAt: Date, at now: Date) -> Command {
        let held: SQL = "tenant_id = \(tenant) AND id = \(id) AND fence = \(fence) AND status = 'running' FOR UPDATE"
        return Self.settle(held, reason: reason, isFinal: isFinal, runAt: "\(retryAt)", at: now)
    }

    /// Takes back what workers that died or stalled hold: the leases that have run out. Their writes in flight are
    /// skipped; if those never end, so do the locks of a connection that is gone. A job keeps its place in the queue.
    static func reclaim(at now: Date) -> Command {
        let lapsed: SQL =
            "status = 'running' AND lease_until < clock_timestamp() ORDER BY lease_until LIMIT 100 FOR UPDATE SKIP LOCKED"
        return settle(
            lapsed, reason: "The worker that ran it stopped answering.", isFinal: false, runAt: "j.run_at", at: now)
    }

    private static func settle(_ held: SQL, reason: String, isFinal: Bool, runAt: SQL, at now: Date) -> Command {
        Command(
            """
            WITH held AS MATERIALIZED (
                SELECT tenant_id, id, CASE WHEN cancel_requested THEN 'cancelled'
                    WHEN attempt < max_attempts AND NOT \(isFinal) THEN 'waiting' ELSE 'parked' END AS fate
                FROM jobs WHERE \(held)
            )
            UPDATE jobs j
            SET status = held.fate, worker = NULL, lease_until = NULL,
                run_at = CASE held.fate WHEN 'waiting' THEN \(runAt) ELSE j.run_at END,
                finished_at = CASE WHEN held.fate <> 'waiting' THEN \(now) END,
                reason = CASE WHEN held.fate <> 'cancelled' THEN \(reason) END
            FROM held WHERE j.tenant_id = held.tenant_id AND j.id = held.id
            """)
    }

    /// Gives an unfinished job back as if it had not been started, because the process ends.
    func handBack(at now: Date) -> Command {
        Command(
            """
            WITH held AS MATERIALIZED (
                SELECT tenant_id, id FROM jobs
                WHERE tenant_id = \(tenant) AND id = \(id) AND fence = \(fence) AND status = 'running' FOR UPDATE
            )
            UPDATE jobs j
            SET status = CASE WHEN cancel_requested THEN 'cancelled' ELSE 'waiting' END, worker = NULL, lease_until = NULL,
                attempt = attempt - 1, finished_at = CASE WHEN cancel_requested THEN \(now) END
            FROM held WHERE j.tenant_id = held.tenant_id AND j.id = held.id
            """)
    }
}

import FoundationEssentials
import Postgres

// As the job's tenant.
extension Claim {
    private var isOurs: SQL { "id = \(id) AND fence = \(fence) AND status = 'running'" }

    /// What to do it with.
    var payload: Query<String> {
        Query("SELECT payload::text FROM jobs WHERE \(isOurs)")
    }

    /// Keeps the job ours until the transaction ends; no row when it is not. KEY SHARE, not UPDATE: renewed leases,
    /// progress and requests to cancel must not wait for a write that takes minutes, only taking the job away must.
    var hold: Query<Bool> {
        Query("SELECT true FROM jobs WHERE \(isOurs) FOR KEY SHARE")
    }

    func progress(done: Int, of total: Int) -> Command {
        Command("UPDATE jobs SET progress_done = \(done), progress_total = \(total) WHERE \(isOurs)")
    }

    func done(rows: Int?, at now: Date) -> Command {
        Command(
            """
            UPDATE jobs SET status = 'done', finished_at = \(now), worker = NULL, lease_until = NULL, reason = NULL,
                rows = \(rows)
            WHERE \(isOurs)
            """)
    }
}

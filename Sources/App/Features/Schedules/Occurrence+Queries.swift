import Jobs
import Postgres

extension Occurrence {
    /// The newest run of each task.
    static func latest() -> Query<Occurrence> {
        Query(
            """
            SELECT o.task, o.due_at, o.by_hand, o.status, o.job_id, o.reason, o.started_at, o.finished_at, o.rows
            FROM schedules s CROSS JOIN LATERAL (
                SELECT * FROM occurrences WHERE task = s.task ORDER BY due_at DESC LIMIT 1
            ) AS o ORDER BY o.task
            """)
    }
}

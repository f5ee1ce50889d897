public import FoundationEssentials
public import Postgres

// As one tenant's audience.
extension Occurrence {
    private static let selection: SQL =
        "SELECT task, due_at, by_hand, status, job_id, reason, started_at, finished_at, rows FROM occurrences"

    /// The latest runs of a task, the newest first; before an instant, for the next page.
    public static func history(of task: String, before: Date? = nil, _ count: Int = 50) -> Query<Occurrence> {
        Query(
            """
            \(selection) WHERE task = \(task) AND due_at < coalesce(\(before), 'infinity') ORDER BY due_at DESC
            LIMIT \(count)
            """)
    }

    static func find(_ task: String, _ due: Date) -> Query<Occurrence> {
        Query("\(selection) WHERE task = \(task) AND due_at = \(due)")
    }

    /// The run that somebody asked for under a key.
    static func asked(of task: String, under key: String) -> Query<Occurrence> {
        Query("\(selection) WHERE task = \(task) AND request_key = \(key)")
    }

    /// The run that somebody asked for and that has not ended.
    static func unfinishedByHand(of task: String) -> Query<Occurrence> {
        Query(
            """
            \(selection) WHERE task = \(task) AND status IN ('queued', 'running') AND by_hand ORDER BY due_at DESC LIMIT 1
            """)
    }
}

// As the queue, over all tenants.
extension Occurrence {
    /// Throws away what ended more than 400 days ago; some at a time. A run whose job is still there stays: it is parked,
    /// and somebody may let it try once more.
    static func prune(at now: Date) -> Command {
        Command(
            """
            DELETE FROM occurrences WHERE (tenant_id, task, due_at) IN (
                SELECT tenant_id, task, due_at FROM occurrences
                WHERE due_at < \(now.addingTimeInterval(-400 * 86_400)) AND job_id IS NULL
                    AND status NOT IN ('queued', 'running')
                ORDER BY due_at LIMIT 1000)
            """)
    }
}

import FoundationEssentials
import Postgres

/// The runs of one schedule that are written into the ledger together.
struct Entries: Sendable {
    let task: ScheduledTask
    let due: [Date]
    let fates: [Plan.Fate]
    /// The first run after them.
    let next: Date?

    /// More than this are written in several transactions. A fate depends on newer runs only, so the rest comes out the
    /// same.
    static let most = 2000

    /// Works out what is due since the schedule's next run; nil when nothing is.
    init?(_ locked: LockedSchedule, _ task: ScheduledTask, at now: Date) throws(CronError) {
        guard let first = locked.schedule.nextAt else { return nil }
        let timetable = try locked.schedule.timetable
        // The upper bound does not belong to a range, and a run that is due now does.
        let due = timetable.occurrences(in: first..<now.addingTimeInterval(0.001)).filter { $0 <= now }
        let fates = Plan.fates(of: due, at: now, locked.schedule.policy, isBusy: locked.isBusy)
        self.task = task
        self.due = Array(due.prefix(Self.most))
        self.fates = Array(fates.prefix(Self.most))
        next = due.count > Self.most ? due[Self.most] : timetable.next(after: now)
    }

    /// The entries, and the jobs of those that run.
    func write(at now: Date) -> Command {
        Command(
            """
            WITH planned AS MATERIALIZED (
                SELECT due_at, status, nullif(reason, '') AS reason, CASE status WHEN 'queued' THEN new_id() END AS job_id
                FROM unnest(\(due), \(fates.map(\.status.rawValue)), \(fates.map(\.reason))) AS p(due_at, status, reason)
            ),
            -- One that somebody asked for by hand may be there already: then that is the run.
            entered AS (
                INSERT INTO occurrences (task, due_at, status, job_id, reason)
                SELECT \(task.name), due_at, status, job_id, reason FROM planned
                ON CONFLICT (tenant_id, task, due_at) DO NOTHING RETURNING due_at, job_id
            )
            INSERT INTO jobs (id, kind, payload, task, run_at, max_attempts, created_at)
            SELECT job_id, \(task.kind.name), jsonb_build_object('task', \(task.name), 'at', extract(epoch FROM due_at)),
                   \(task.name), \(now), \(task.kind.maxAttempts), \(now)
            FROM entered WHERE job_id IS NOT NULL ORDER BY due_at
            """)
    }

    /// A schedule without another run is paused, which a page shows.
    func advance() -> Command {
        Command("UPDATE schedules SET next_at = \(next), paused = \(next == nil) WHERE task = \(task.name)")
    }
}

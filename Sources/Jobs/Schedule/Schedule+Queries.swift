public import FoundationEssentials
public import Postgres

// As one tenant's audience.
extension Schedule {
    static let columns: SQL = "task, cron, time_zone, when_missed, catch_up_limit, next_at"

    /// Every schedule of the tenant, by task.
    public static func all() -> Query<Schedule> {
        Query("SELECT \(columns) FROM schedules ORDER BY task")
    }

    public static func find(_ task: String) -> Query<Schedule> {
        Query("SELECT \(columns) FROM schedules WHERE task = \(task)")
    }

    /// Puts a task on the tenant's schedule unless it is there. A tenant that is new, or a task that is, needs this.
    public static func ensure(_ task: ScheduledTask, at now: Date) -> Command {
        let next = task.timetable.next(after: now)
        return Command(
            """
            INSERT INTO schedules (task, cron, time_zone, when_missed, catch_up_limit, paused, next_at)
            VALUES (\(task.name), \(task.timetable.cron.expression), \(task.timetable.zoneName), \(task.policy.name),
                    \(task.policy.limit), \(next == nil), \(next))
            ON CONFLICT (tenant_id, task) DO NOTHING
            """)
    }

    /// Nothing runs until it is resumed, and what would have is not missed. Affects no row when it is paused.
    public static func pause(_ task: String) -> Command {
        Command("UPDATE schedules SET paused = true, next_at = NULL WHERE task = \(task) AND NOT paused")
    }

    /// Runs again from the next time on. Affects no row when it is not paused.
    public func resume(at now: Date) throws(CronError) -> Command {
        guard let next = try timetable.next(after: now) else { throw .neverRuns }
        return Command("UPDATE schedules SET paused = false, next_at = \(next) WHERE task = \(task) AND paused")
    }

    /// Runs at other times from now on; a paused one stays paused.
    public func change(to timetable: Timetable, whenMissed policy: MissedRuns, at now: Date) throws(CronError)
        -> Command
    {
        guard let next = timetable.next(after: now) else { throw .neverRuns }
        return Command(
            """
            UPDATE schedules
            SET cron = \(timetable.cron.expression), time_zone = \(timetable.zoneName), when_missed = \(policy.name),
                catch_up_limit = \(policy.limit), next_at = CASE WHEN NOT paused THEN \(next) END
            WHERE task = \(task)
            """)
    }

    /// Keeps others from asking for a run, and the scheduler from entering one, until the transaction ends.
    static func lock(_ task: String) -> Query<Bool> {
        Query("SELECT true FROM schedules WHERE task = \(task) FOR UPDATE")
    }

    /// Runs a task once beside its schedule. `RunRequest` sees to it that there is no other.
    static func run(
        _ task: ScheduledTask, for due: Date, under key: String?, by member: (id: UUID, name: String)?, at now: Date
    ) -> Command {
        Command(
            """
            WITH asked AS (
                INSERT INTO jobs (kind, payload, unique_key, task, run_at, max_attempts, member_id, member_name, created_at)
                SELECT \(task.kind.name), jsonb_build_object('task', s.task, 'at', extract(epoch FROM \(due))),
                       'by hand: ' || s.task, s.task, \(now), \(task.kind.maxAttempts), \(member?.id), \(member?.name ?? ""),
                       \(now)
                FROM schedules s WHERE s.task = \(task.name)
                ON CONFLICT (tenant_id, kind, unique_key) WHERE status IN ('waiting', 'running') DO NOTHING
                RETURNING id, task
            )
            INSERT INTO occurrences (task, due_at, by_hand, status, job_id, request_key)
            SELECT task, \(due), true, 'queued', id, \(key) FROM asked
            """)
    }
}

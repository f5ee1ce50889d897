import FoundationEssentials
import Postgres
import Values

extension Import {
    static let pageSize = 25

    private static let selection: SQL =
        """
        SELECT i.id, i.file_name, i.member_name, i.status, i.started_at, i.finished_at, i.bytes, i.rows, i.accepted, i.rejected,
               i.created, i.first_day, i.last_day, i.ignored_columns, i.failure
        FROM imports i
        """

    /// A page of the history, the newest first; one more row than a page says that there is another.
    static func history(page: Int) -> Query<Import> {
        Query(
            "\(selection) ORDER BY i.started_at DESC, i.id DESC LIMIT \(pageSize + 1) OFFSET \(max(0, page - 1) * pageSize)"
        )
    }

    static func latest(_ count: Int) -> Query<Import> {
        Query("\(selection) ORDER BY i.started_at DESC, i.id DESC LIMIT \(count)")
    }

    /// When an import last succeeded.
    static func lastSuccess() -> Query<Date?> {
        Query("SELECT max(finished_at) FROM imports WHERE status = 'done'")
    }

    static func find(_ id: ID<Import>) -> Query<Import> {
        Query("\(selection) WHERE i.id = \(id)")
    }

    static func begin(_ id: ID<Import>, fileName: String, by member: Member?, at now: Date) -> Command {
        Command(
            """
            INSERT INTO imports (id, file_name, member_id, member_name, started_at)
            VALUES (\(id), \(fileName), \(member?.id), \(member?.name ?? ""), \(now))
            """)
    }

    static func fail(_ id: ID<Import>, because reason: String, bytes: Int, at now: Date) -> Command {
        Command(
            """
            UPDATE imports SET status = 'failed', finished_at = \(now), bytes = \(bytes), failure = \(reason)
            WHERE id = \(id) AND status = 'running'
            """)
    }

    static func finish(_ id: ID<Import>, _ tally: ImportTally, at now: Date) -> Command {
        Command(
            """
            UPDATE imports
            SET status = 'done', finished_at = \(now), bytes = \(tally.bytes), rows = \(tally.rows),
                accepted = \(tally.accepted), rejected = \(tally.rejected), created = \(tally.created),
                first_day = \(tally.firstDay), last_day = \(tally.lastDay), ignored_columns = \(tally.ignoredColumns)
            WHERE id = \(id) AND status = 'running'
            """)
    }

    /// Held by a running import until its transaction ends, so that one that died can be told from one that works.
    static func holdLock(_ id: ID<Import>) -> Query<Bool> {
        Query("SELECT pg_try_advisory_xact_lock(hashtextextended(\(id)::text, 1))")
    }

    /// Imports that say they run although nobody holds their lock: the process that ran them is gone.
    static func failAbandoned(at now: Date) -> Query<Failure> {
        Query(
            """
            UPDATE imports
            SET status = 'failed', finished_at = \(now),
                failure = 'The import was interrupted and nothing of it was kept. Upload the file again.'
            WHERE status = 'running' AND started_at < \(now.addingTimeInterval(-15))
              AND pg_try_advisory_xact_lock(hashtextextended(id::text, 1))
            RETURNING id, file_name, failure
            """)
    }
}

/// What an import did, counted while it ran.
struct ImportTally: Sendable {
    var bytes = 0
    var accepted = 0
    var rejected = 0
    var created = 0
    var firstDay: Day?
    var lastDay: Day?
    var ignoredColumns: [String] = []

    var rows: Int { accepted + rejected }
}

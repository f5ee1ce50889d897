import FoundationEssentials
import Postgres
import Values

extension Alert {
    /// As many open alerts as a page shows, and as many that are over.
    static let mostOpen = 100
    static let mostResolved = 20

    private static let selection: SQL =
        """
        SELECT a.id, a.rule, a.severity, a.title, a.detail, a.href, a.opened_at, a.seen_at, a.count,
               a.acknowledged_at, a.acknowledged_name, a.resolved_at, a.resolved_name
        FROM alerts a
        """

    /// Those that nobody looks after first, the worse before the others, the newest first.
    static func open() -> Query<Alert> {
        Query(
            """
            \(selection) WHERE a.resolved_at IS NULL
            ORDER BY a.acknowledged_at IS NOT NULL, a.severity, a.opened_at DESC, a.id LIMIT \(mostOpen)
            """)
    }

    static func resolved() -> Query<Alert> {
        Query(
            """
            \(selection) WHERE a.resolved_at IS NOT NULL ORDER BY a.resolved_at DESC, a.id LIMIT \(mostResolved)
            """)
    }

    /// What a rule has open about one thing, if anything.
    static func open(_ rule: Rule, key: String) -> Query<Alert> {
        Query("\(selection) WHERE a.rule = \(rule) AND a.key = \(key) AND a.resolved_at IS NULL")
    }

    static func find(_ id: ID<Alert>) -> Query<Alert> {
        Query("\(selection) WHERE a.id = \(id)")
    }

    /// How many nobody looks after.
    static func waiting() -> Query<Int> {
        Query("SELECT count(*) FROM alerts WHERE resolved_at IS NULL AND acknowledged_at IS NULL")
    }

    /// Opens an alert, or finds again the one that is open about the same thing. One that turned from a warning into a
    /// problem waits anew, even when somebody had acknowledged the warning.
    static func open(_ rule: Rule, key: String, _ finding: Finding, at now: Date) -> Command {
        Command(
            """
            INSERT INTO alerts AS held (rule, key, severity, title, detail, href, opened_at, seen_at)
            VALUES (\(rule), \(key), \(finding.severity), \(finding.title), \(finding.detail), \(finding.href),
                    \(now), \(now))
            ON CONFLICT (tenant_id, rule, key) WHERE resolved_at IS NULL DO UPDATE SET
                severity = excluded.severity, title = excluded.title, detail = excluded.detail, href = excluded.href,
                seen_at = greatest(held.seen_at, excluded.seen_at), count = held.count + 1,
                (acknowledged_at, acknowledged_by, acknowledged_name) = (
                    SELECT held.acknowledged_at, held.acknowledged_by, held.acknowledged_name
                    WHERE (held.severity, excluded.severity) <> ('warn', 'bad'))
            """)
    }

    /// The rule no longer finds it. Nothing happens where nothing is open.
    static func resolve(_ rule: Rule, key: String, at now: Date) -> Command {
        Command(
            """
            UPDATE alerts SET resolved_at = greatest(opened_at, \(now))
            WHERE rule = \(rule) AND key = \(key) AND resolved_at IS NULL
            """)
    }

    /// A member looks after it. Changes nothing when somebody does already, or it is over.
    static func acknowledge(_ id: ID<Alert>, by member: Member, at now: Date) -> Command {
        Command(
            """
            UPDATE alerts SET acknowledged_at = greatest(opened_at, \(now)), acknowledged_by = \(member.id),
                   acknowledged_name = \(member.name)
            WHERE id = \(id) AND acknowledged_at IS NULL AND resolved_at IS NULL
            """)
    }

    /// A member says that it is over. Changes nothing when it is already.
    static func resolve(_ id: ID<Alert>, by member: Member, at now: Date) -> Command {
        Command(
            """
            UPDATE alerts SET resolved_at = greatest(opened_at, \(now)), resolved_by = \(member.id),
                   resolved_name = \(member.name)
            WHERE id = \(id) AND resolved_at IS NULL
            """)
    }
}

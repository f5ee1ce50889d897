import FoundationEssentials
import Postgres
import Values

extension Letter {
    static let pageSize = 25
    private static let columns: SQL =
        """
        id, kind, recipient, recipient_name, from_name, reply_to, subject, message_id, status, attempts, next_at, last_error,
        created_at, sent_at
        """

    /// A page of the outbox, the newest first; one more row than a page says that there is another.
    static func list(_ filter: OutboxFilter) -> Query<Letter> {
        Query(
            """
            SELECT \(columns) FROM outbox
            WHERE \(filter.status?.rawValue) IS NULL OR status = \(filter.status?.rawValue)
            ORDER BY id DESC LIMIT \(pageSize + 1) OFFSET \((filter.page - 1) * pageSize)
            """)
    }

    static func find(_ id: ID<Letter>) -> Query<Full> {
        Query("SELECT \(columns), body_text, body_html FROM outbox WHERE id = \(id)")
    }

    /// How many are on their way, and how many failed.
    static func counts() -> Query<OutboxCounts> {
        Query(
            """
            SELECT (SELECT count(*) FROM outbox WHERE status IN ('queued', 'sending')),
                   (SELECT count(*) FROM outbox WHERE status = 'failed')
            """)
    }

    /// Affects no row when the member is gone or may not sign in any more: nobody writes to them.
    static func post(_ id: ID<Letter>, _ draft: Draft, as message: String, to reader: ID<Member>, at now: Date)
        -> Command
    {
        Command(
            """
            INSERT INTO outbox (id, kind, recipient, recipient_name, from_name, reply_to, subject, body_text, body_html,
                message_id, next_at, created_at)
            SELECT \(id), \(draft.kind), email, name, \(draft.fromName), \(draft.replyTo), \(draft.subject), \(draft.text),
                   \(draft.html), \(message), \(now), \(now)
            FROM members WHERE id = \(reader) AND disabled_at IS NULL
            """)
    }

    /// A letter that failed, once more. Gives the number of its attempts so far; no row when it did not fail.
    static func sendAgain(_ id: ID<Letter>, at now: Date) -> Query<Int> {
        Query(
            """
            UPDATE outbox SET status = 'queued', next_at = \(now) WHERE id = \(id) AND status = 'failed'
            RETURNING attempts::bigint
            """)
    }
}

/// How the outbox stands.
struct OutboxCounts: Sendable, RowDecodable {
    let waiting, failed: Int

    init(from row: inout RowReader) throws(PostgresError) {
        waiting = try row.next()
        failed = try row.next()
    }
}

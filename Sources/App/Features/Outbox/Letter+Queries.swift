import FoundationEssentials
import Postgres
import Values

extension Letter {
    static let pageSize = 25
    private static let columns: SQL =
        """
        id, kind, recipient, recipient_name, from_name, reply_to, subject, message_id, status, attempts, next_at, last_error,
        created_at, sent_at, is_secret, expires_at, unsubscribe
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

    static func post(
        _ id: ID<Letter>, _ draft: Draft, as message: String, to reader: MailReader, at now: Date
    ) -> Command {
        Command(
            """
            INSERT INTO outbox (id, kind, recipient, recipient_name, from_name, reply_to, subject, body_text, body_html,
                message_id, next_at, created_at, is_secret, expires_at, unsubscribe)
            VALUES (\(id), \(draft.kind), \(reader.address), \(reader.name), \(draft.fromName), \(draft.replyTo),
                \(draft.shown.subject), \(draft.shown.text), \(draft.shown.html), \(message), \(now), \(now),
                \(draft.secret != nil), \(draft.expiresAt), \(draft.unsubscribe))
            """)
    }

    /// What its reader alone is to see, until it is sent.
    static func keep(_ secret: MailTexts, of id: ID<Letter>) -> Command {
        Command(
            """
            INSERT INTO outbox_secrets (letter_id, body_text, body_html) VALUES (\(id), \(secret.text), \(secret.html))
            """)
    }

    /// A letter that failed, once more. Gives the number of its attempts so far; no row when it did not fail, or when what it
    /// offers has ended.
    static func sendAgain(_ id: ID<Letter>, at now: Date) -> Query<Int> {
        Query(
            """
            UPDATE outbox SET status = 'queued', next_at = \(now) WHERE id = \(id) AND status = 'failed' AND coalesce(expires_at > \(now), true)
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

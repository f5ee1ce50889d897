import FoundationEssentials
import Jobs
import Postgres
import Values

// What its job does with a letter. Each names the attempt, so that an attempt that is over changes nothing.
extension Letter {
    /// Takes a letter up for its next attempt, or once more for one whose process died in the middle of it.
    static func take(_ id: ID<Letter>, for attempt: Int) -> Query<Full> {
        Query(
            """
            UPDATE outbox o SET status = 'sending', attempts = \(attempt), next_at = NULL
            WHERE id = \(id)
              AND (status = 'queued' AND attempts = \(attempt) - 1 OR status = 'sending' AND attempts = \(attempt))
            RETURNING id, kind, recipient, recipient_name, from_name, reply_to, subject, message_id, status, attempts, next_at,
                last_error, created_at, sent_at, is_secret, expires_at, unsubscribe,
                coalesce((SELECT s.body_text FROM outbox_secrets s WHERE s.tenant_id = o.tenant_id AND s.letter_id = o.id),
                         body_text),
                coalesce((SELECT s.body_html FROM outbox_secrets s WHERE s.tenant_id = o.tenant_id AND s.letter_id = o.id),
                         body_html)
            """)
    }

    static func sent(_ id: ID<Letter>, by attempt: Int, at now: Date) -> Command {
        Command(
            """
            UPDATE outbox SET status = 'sent', sent_at = \(now), last_error = NULL
            WHERE id = \(id) AND status = 'sending' AND attempts = \(attempt)
            """)
    }

    /// Its reader has it, and nobody else is to.
    static func forgetSecret(of id: ID<Letter>) -> Command {
        Command("DELETE FROM outbox_secrets WHERE letter_id = \(id)")
    }

    static func postpone(_ id: ID<Letter>, after attempt: Int, until next: Date, because reason: String) -> Command {
        Command(
            """
            UPDATE outbox SET status = 'queued', next_at = \(next), last_error = \(reason)
            WHERE id = \(id) AND status = 'sending' AND attempts = \(attempt)
            """)
    }

    static func fail(_ id: ID<Letter>, after attempt: Int, because reason: String) -> Command {
        Command(
            """
            UPDATE outbox SET status = 'failed', last_error = \(reason)
            WHERE id = \(id) AND status = 'sending' AND attempts = \(attempt)
            """)
    }
}

// The net under the jobs.
extension Letter {
    /// Letters that are due and that no job is about: they were written when there was no mail server to send them to. With
    /// the number of attempts so far.
    static func forgotten(at now: Date) -> Query<Forgotten> {
        Query(
            """
            SELECT o.id, o.attempts::bigint FROM outbox o
            WHERE o.status = 'queued' AND o.next_at <= \(now) AND NOT EXISTS (
                SELECT FROM jobs j WHERE j.tenant_id = o.tenant_id AND j.kind = \(MailDelivery.kind.name)
                AND j.unique_key = o.id || '/' || o.attempts + 1 AND j.status IN ('waiting', 'running'))
            ORDER BY o.id LIMIT 500
            """)
    }

    /// Letters whose job will not go on: somebody cancelled it, or it was parked. That is said, and a person decides.
    static func failAbandoned() -> Command {
        Command(
            """
            UPDATE outbox o SET status = 'failed', next_at = NULL,
                last_error = 'The job that was to send it was cancelled, or gave up. Whether the mail server has it is not known.'
            WHERE o.status IN ('queued', 'sending') AND NOT EXISTS (
                SELECT FROM jobs j WHERE j.tenant_id = o.tenant_id AND j.kind = \(MailDelivery.kind.name)
                AND j.unique_key = o.id || '/' || CASE o.status WHEN 'queued' THEN o.attempts + 1 ELSE o.attempts END
                AND j.status IN ('waiting', 'running'))
            AND EXISTS (
                SELECT FROM jobs j WHERE j.tenant_id = o.tenant_id AND j.kind = \(MailDelivery.kind.name)
                AND j.unique_key = o.id || '/' || CASE o.status WHEN 'queued' THEN o.attempts + 1 ELSE o.attempts END
                AND j.status IN ('parked', 'cancelled'))
            """)
    }

    /// Throws away what was settled more than thirty days ago; some at a time.
    static func prune(at now: Date) -> Command {
        Command(
            """
            DELETE FROM outbox WHERE id IN (
                SELECT id FROM outbox
                WHERE status IN ('sent', 'failed') AND created_at < \(now.addingTimeInterval(-30 * 86_400))
                ORDER BY created_at LIMIT 1000)
            """)
    }

    /// A letter that waits for nothing any more.
    struct Forgotten: Sendable, RowDecodable {
        let id: ID<Letter>
        let attempts: Int

        init(from row: inout RowReader) throws(PostgresError) {
            id = try row.next()
            attempts = try row.next()
        }
    }
}

import Postgres
import Values

/// Fills the tables that grow for ever with what forty other tenants would have in them, so that the planner sees them
/// as they will be: large, and each tenant's part small.
struct BigTables: Sendable {
    let owner: Pool

    func fill() async throws {
        try await owner.transaction(.none) { transaction in
            for statement in Self.statements { try await transaction.run(Command(statement)) }
        }
        try await owner.run("ANALYZE")
    }

    private static let statements: [SQL] = [
        """
        CREATE TEMP TABLE bulk ON COMMIT DROP AS
        SELECT new_id() AS id, 'bulk-' || n AS name FROM generate_series(1, 40) AS n
        """,
        "INSERT INTO tenants (id, slug, name, support_email) SELECT id, name, name, 'desk@' || name FROM bulk",
        "INSERT INTO creators (tenant_id, id, name) SELECT id, id, name FROM bulk",
        """
        INSERT INTO members (tenant_id, id, email, name, role, password_hash)
        SELECT id, id, 'ops@' || name, name, 'ops', '' FROM bulk
        """,
        """
        INSERT INTO sessions (tenant_id, member_id, token_hash, expires_at)
        SELECT id, id, sha256(n::text::bytea), now() FROM bulk, generate_series(1, 500) AS n
        """,
        "INSERT INTO audit_log (tenant_id, member_id, action) SELECT id, id, 'sign in' FROM bulk, generate_series(1, 500)",
        """
        INSERT INTO alerts (tenant_id, rule, key, severity, title, detail, href, resolved_at)
        SELECT id, 'stuck deal', n::text, 'warn', 'A deal is stuck', '', '/deals', now()
        FROM bulk, generate_series(1, 500) AS n
        """,
        """
        INSERT INTO outbox (tenant_id, kind, recipient, recipient_name, from_name, reply_to, subject, body_text, body_html,
            message_id, status, attempts, sent_at)
        SELECT id, 'bulk', 'ops@' || name, '', name, 'desk@' || name, 'A subject', '', '', '<' || n || '@' || name || '>',
               'sent', 1, now()
        FROM bulk, generate_series(1, 500) AS n
        """,
        "INSERT INTO imports (tenant_id, id, member_id, file_name) SELECT id, id, id, 'bulk.csv' FROM bulk",
        """
        INSERT INTO import_rejections (tenant_id, import_id, line, column_name, value, reason)
        SELECT id, id, n, 'downloads', 'many', 'A reason.' FROM bulk, generate_series(1, 500) AS n
        """,
        """
        INSERT INTO shows (tenant_id, creator_id, slug, title)
        SELECT id, id, 'show-' || n, 'Show ' || n FROM bulk, generate_series(1, 5) AS n
        """,
        """
        INSERT INTO episodes (tenant_id, show_id, guid, title, published_on)
        SELECT s.tenant_id, s.id, 'episode-' || n, 'Episode ' || n, \(Day.demo) - n
        FROM bulk JOIN shows s ON s.tenant_id = bulk.id, generate_series(1, 100) AS n
        """,
        """
        INSERT INTO show_days (tenant_id, show_id, day, source, downloads, listeners, conversions, revenue_cents)
        SELECT s.tenant_id, s.id, \(Day.demo) - n, 'web', 1, 1, 0, 0
        FROM bulk JOIN shows s ON s.tenant_id = bulk.id, generate_series(1, 400) AS n
        """,
        """
        INSERT INTO daily_metrics (tenant_id, show_id, episode_id, day, source, downloads, import_id)
        SELECT e.tenant_id, e.show_id, e.id, e.published_on + n, 'web', 1, e.tenant_id
        FROM bulk JOIN episodes e ON e.tenant_id = bulk.id, generate_series(0, 4) AS n
        """,
        """
        INSERT INTO reported_totals (tenant_id, show_id, episode_id, subject_id, source, first_day, last_day, downloads,
            import_id, reported_at)
        SELECT e.tenant_id, e.show_id, e.id, e.id, 'web', CASE WHEN n = 0 THEN '-infinity' ELSE e.published_on END,
               e.published_on + n, 1, e.tenant_id, now()
        FROM bulk JOIN episodes e ON e.tenant_id = bulk.id, generate_series(0, 1) AS n
        """,
        """
        INSERT INTO metric_changes (tenant_id, import_id, show_id, day, episode_id, source, downloads, writer_id, expects_id)
        SELECT m.tenant_id, i.id, m.show_id, m.day, m.episode_id, m.source, 2, m.tenant_id, i.id
        FROM daily_metrics m JOIN imports i ON i.tenant_id = m.tenant_id AND i.file_name = 'bulk.csv'
        """,
    ]
}

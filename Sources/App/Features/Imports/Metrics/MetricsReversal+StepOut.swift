import Postgres
import Values

// An undo of an import whose rows a later one has changed: it steps out from under that one.
extension MetricsReversal {
    /// Rows that a later import has changed stay; but what that one would go back to is no longer this import's state, but
    /// the one before. This import keeps its own, to be put there once that one is undone.
    static func stepOut(_ id: ID<Import>) -> Command {
        Command(
            """
            WITH pairs AS MATERIALIZED (
                SELECT m.ctid AS later, e.ctid AS own, e.writer_id AS earlier_id,
                       e.downloads, e.listeners, e.completion_rate_ppm, e.ctr_ppm, e.conversions, e.revenue_cents,
                       m.downloads AS own_downloads, m.listeners AS own_listeners,
                       m.completion_rate_ppm AS own_completion, m.ctr_ppm AS own_ctr,
                       m.conversions AS own_conversions, m.revenue_cents AS own_revenue
                FROM metric_changes m CROSS JOIN LATERAL (
                    SELECT e.ctid, e.* FROM metric_changes e
                    WHERE e.tenant_id = m.tenant_id AND e.import_id = \(id) AND e.show_id = m.show_id AND e.day = m.day
                      AND e.episode_id = m.episode_id AND e.source = m.source AND e.expects_id = \(id) LIMIT 1) e
                WHERE m.writer_id = \(id) AND m.import_id <> \(id)
            ), later AS (
                UPDATE metric_changes c
                SET downloads = p.downloads, listeners = p.listeners, completion_rate_ppm = p.completion_rate_ppm,
                    ctr_ppm = p.ctr_ppm, conversions = p.conversions, revenue_cents = p.revenue_cents,
                    writer_id = p.earlier_id
                FROM pairs p WHERE c.ctid = p.later
            )
            UPDATE metric_changes c
            SET downloads = p.own_downloads, listeners = p.own_listeners, completion_rate_ppm = p.own_completion,
                ctr_ppm = p.own_ctr, conversions = p.own_conversions, revenue_cents = p.own_revenue,
                writer_id = \(id), expects_id = p.earlier_id
            FROM pairs p WHERE c.ctid = p.own
            """)
    }

    /// The same where this import had created the row: the later one counts as its creator now.
    static func stepOutAsCreator(_ id: ID<Import>) -> Command {
        Command(
            """
            WITH taken AS (
                DELETE FROM metric_changes m
                WHERE m.writer_id = \(id) AND m.import_id <> \(id) AND NOT EXISTS (
                    SELECT FROM metric_changes e
                    WHERE e.tenant_id = m.tenant_id AND e.import_id = \(id) AND e.show_id = m.show_id AND e.day = m.day
                      AND e.episode_id = m.episode_id AND e.source = m.source OFFSET 0)
                RETURNING m.*
            )
            INSERT INTO metric_changes (import_id, show_id, day, episode_id, source, downloads, listeners,
                completion_rate_ppm, ctr_ppm, conversions, revenue_cents, writer_id, expects_id)
            SELECT \(id), show_id, day, episode_id, source, downloads, listeners, completion_rate_ppm, ctr_ppm,
                conversions, revenue_cents, \(id), NULL
            FROM taken ON CONFLICT DO NOTHING
            """)
    }
}

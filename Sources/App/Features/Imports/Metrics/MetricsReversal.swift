import Postgres
import Values

/// Takes an import's rows back, or brings them back. What a row was and what the import made of it are exchanged, each
/// time only where the row is still as the import, or its undo, left it (migrations/0015, metric_changes).
///
/// What is on record of the sizes of both tables may be old: an import has just filled them. So that nothing is compared
/// with everything, rows once found are written by their place (ctid), and others are looked up one by one by their key
/// (OFFSET 0, LATERAL … LIMIT 1), whatever the planner believes.
enum MetricsReversal {
    static func undo(_ item: Import) -> [Command] {
        [
            touch(item), exchange(item.id, undoing: true), remove(item), stepOut(item.id), stepOutAsCreator(item.id),
        ] + MetricsSums.afterRemoval()
    }

    static func redo(_ item: Import) -> [Command] {
        [touch(item), exchange(item.id, undoing: false), putBack(item.id), forgetRemoved(item.id)]
            + MetricsSums.afterRemoval()
    }

    /// Every key that may change. The days are those of the file, so that a range of the key is read.
    static func touch(_ item: Import) -> Command {
        Command(
            """
            INSERT INTO import_merge (show_id, day, episode_id, source, line, state)
            SELECT show_id, day, episode_id, source, 0, 'u' FROM daily_metrics
            WHERE import_id = \(item.id) AND day BETWEEN \(item.firstDay) AND \(item.lastDay)
            UNION
            SELECT show_id, day, episode_id, source, 0, 'u' FROM metric_changes WHERE import_id = \(item.id)
            """)
    }

    /// An undo gives away what the import wrote, a redo what another one did: never the other way round.
    static func exchange(_ id: ID<Import>, undoing: Bool) -> Command {
        Command(
            """
            WITH pairs AS MATERIALIZED (
                SELECT c.ctid AS change, h.ctid AS held, c.writer_id,
                       c.downloads, c.listeners, c.completion_rate_ppm, c.ctr_ppm, c.conversions, c.revenue_cents,
                       h.import_id AS held_id, h.downloads AS held_downloads, h.listeners AS held_listeners,
                       h.completion_rate_ppm AS held_completion, h.ctr_ppm AS held_ctr,
                       h.conversions AS held_conversions, h.revenue_cents AS held_revenue
                FROM metric_changes c JOIN daily_metrics h
                  ON h.tenant_id = c.tenant_id AND h.show_id = c.show_id AND h.day = c.day
                 AND h.episode_id = c.episode_id AND h.source = c.source AND h.import_id = c.expects_id
                WHERE c.import_id = \(id) AND (c.expects_id = \(id)) = \(undoing)
            ), turned AS (
                UPDATE daily_metrics h
                SET downloads = p.downloads, listeners = p.listeners, completion_rate_ppm = p.completion_rate_ppm,
                    ctr_ppm = p.ctr_ppm, conversions = p.conversions, revenue_cents = p.revenue_cents,
                    import_id = p.writer_id
                FROM pairs p WHERE h.ctid = p.held
            )
            UPDATE metric_changes c
            SET downloads = p.held_downloads, listeners = p.held_listeners, completion_rate_ppm = p.held_completion,
                ctr_ppm = p.held_ctr, conversions = p.held_conversions, revenue_cents = p.held_revenue,
                writer_id = p.held_id, expects_id = p.writer_id
            FROM pairs p WHERE c.ctid = p.change
            """)
    }

    /// Rows that the import created and nobody changed since go.
    static func remove(_ item: Import) -> Command {
        Command(
            """
            WITH gone AS (
                DELETE FROM daily_metrics h
                WHERE h.import_id = \(item.id) AND h.day BETWEEN \(item.firstDay) AND \(item.lastDay)
                  AND NOT EXISTS (
                    SELECT FROM metric_changes c
                    WHERE c.tenant_id = h.tenant_id AND c.import_id = \(item.id) AND c.show_id = h.show_id
                      AND c.day = h.day AND c.episode_id = h.episode_id AND c.source = h.source OFFSET 0)
                RETURNING h.*
            )
            INSERT INTO metric_changes (import_id, show_id, day, episode_id, source, downloads, listeners,
                completion_rate_ppm, ctr_ppm, conversions, revenue_cents, writer_id, expects_id)
            SELECT import_id, show_id, day, episode_id, source, downloads, listeners, completion_rate_ppm, ctr_ppm,
                conversions, revenue_cents, import_id, NULL
            FROM gone
            """)
    }

    /// Rows that an undo removed come back where nothing else has come meanwhile.
    static func putBack(_ id: ID<Import>) -> Command {
        Command(
            """
            INSERT INTO daily_metrics (show_id, day, episode_id, source, downloads, listeners, completion_rate_ppm,
                ctr_ppm, conversions, revenue_cents, import_id)
            SELECT c.show_id, c.day, c.episode_id, c.source, c.downloads, c.listeners, c.completion_rate_ppm, c.ctr_ppm,
                c.conversions, c.revenue_cents, c.writer_id
            FROM metric_changes c
            WHERE c.import_id = \(id) AND c.expects_id IS NULL AND EXISTS (
                SELECT FROM episodes e
                WHERE e.tenant_id = c.tenant_id AND e.show_id = c.show_id AND e.id = c.episode_id OFFSET 0)
            ORDER BY c.show_id, c.day, c.episode_id, c.source
            ON CONFLICT DO NOTHING
            """)
    }

    /// What has come back needs no other state: the import has created it, as at first.
    static func forgetRemoved(_ id: ID<Import>) -> Command {
        Command(
            """
            DELETE FROM metric_changes c
            WHERE c.import_id = \(id) AND c.expects_id IS NULL AND EXISTS (
                SELECT FROM daily_metrics h
                WHERE h.tenant_id = c.tenant_id AND h.show_id = c.show_id AND h.day = c.day
                  AND h.episode_id = c.episode_id AND h.source = c.source AND h.import_id = c.writer_id OFFSET 0)
            """)
    }

    /// How many rows of an import an undo or redo had to leave.
    static func kept(_ id: ID<Import>) -> Query<Int> {
        Query("SELECT count(*) FROM (\(displaced(id))) AS displaced")
    }

    /// Keys at which something else stands than the import's other state expects: another import's row, or none.
    static func displaced(_ id: ID<Import>) -> SQL {
        """
        SELECT c.show_id, c.day, c.episode_id, c.source FROM metric_changes c
        LEFT JOIN LATERAL (
            SELECT h.import_id FROM daily_metrics h
            WHERE h.tenant_id = c.tenant_id AND h.show_id = c.show_id AND h.day = c.day
              AND h.episode_id = c.episode_id AND h.source = c.source LIMIT 1) h ON true
        WHERE c.import_id = \(id) AND h.import_id IS DISTINCT FROM c.expects_id
        """
    }
}

import Postgres
import Values

/// The steps between a staged file and the tables that dashboards read, all within the import's one transaction.
enum ImportStaging {
    static func open() -> Command {
        Command("SELECT open_import_staging()")
    }

    static let copy: SQL =
        """
        COPY import_staging (
            line, show_id, episode_id, day, source, downloads, listeners, completion_rate_ppm, ctr_ppm, conversions,
            revenue_cents, rejected_column, rejected_value, reason)
        FROM STDIN (FORMAT binary)
        """

    /// COPY is one statement that lasts as long as the upload.
    static func waitForUpload() -> Command {
        Command("SET LOCAL statement_timeout = 0")
    }

    static func waitNoMore() -> Command {
        Command("SET LOCAL statement_timeout = '10min'")
    }

    /// Lets one import of a tenant write at a time: sums of days that two imports touch would otherwise miss rows that
    /// the other has not committed yet.
    static func takeTurn() -> Command {
        Command("SELECT pg_advisory_xact_lock(hashtextextended(current_tenant()::text, 2))")
    }

    /// Writes the accepted rows. Within one file the later line counts; an empty cell leaves what was there.
    static func upsert(_ id: ID<Import>) -> Query<Written> {
        Query(
            """
            WITH written AS (
                INSERT INTO daily_metrics AS held (
                    show_id, day, episode_id, source, downloads, listeners, completion_rate_ppm, ctr_ppm, conversions,
                    revenue_cents, import_id)
                SELECT DISTINCT ON (show_id, day, episode_id, source)
                    show_id, day, episode_id, source, downloads, listeners, completion_rate_ppm, ctr_ppm, conversions,
                    revenue_cents, \(id)
                FROM import_staging WHERE reason IS NULL
                ORDER BY show_id, day, episode_id, source, line DESC
                ON CONFLICT (tenant_id, show_id, day, episode_id, source) DO UPDATE SET
                    downloads = coalesce(excluded.downloads, held.downloads),
                    listeners = coalesce(excluded.listeners, held.listeners),
                    completion_rate_ppm = coalesce(excluded.completion_rate_ppm, held.completion_rate_ppm),
                    ctr_ppm = coalesce(excluded.ctr_ppm, held.ctr_ppm),
                    conversions = coalesce(excluded.conversions, held.conversions),
                    revenue_cents = coalesce(excluded.revenue_cents, held.revenue_cents),
                    import_id = excluded.import_id
                -- A row that was inserted, not updated, has no deleting transaction.
                RETURNING day, xmax = 0 AS is_new
            )
            SELECT count(*), count(*) FILTER (WHERE is_new), min(day), max(day) FROM written
            """)
    }

    struct Written: RowDecodable {
        let rows: Int
        let created: Int
        let firstDay: Day?
        let lastDay: Day?

        init(from row: inout RowReader) throws(PostgresError) {
            rows = try row.next()
            created = try row.next()
            firstDay = try row.next()
            lastDay = try row.next()
        }
    }

    /// Names every row that was not taken.
    static func keepRejections(_ id: ID<Import>) -> Command {
        Command(
            """
            INSERT INTO import_rejections (import_id, line, column_name, value, reason)
            SELECT \(id), line, rejected_column, rejected_value, reason FROM import_staging WHERE reason IS NOT NULL
            """)
    }

    /// Names the rows that a later line of the same file replaced.
    static func keepRepeats(_ id: ID<Import>) -> Command {
        Command(
            """
            INSERT INTO import_rejections (import_id, line, column_name, value, reason)
            SELECT \(id), line, 'day', day::text,
                   'Line ' || last_line || ' has the same day, episode and source; the later line counts.'
            FROM (
                SELECT line, day, max(line) OVER (PARTITION BY show_id, day, episode_id, source) AS last_line
                FROM import_staging WHERE reason IS NULL
            ) AS staged
            WHERE line < last_line
            """)
    }

    /// Sums the days that the file touched anew.
    static func sumShowDays() -> Command {
        Command(
            """
            INSERT INTO show_days (show_id, day, source, downloads, listeners, conversions, revenue_cents)
            SELECT show_id, day, source, coalesce(sum(downloads), 0), coalesce(sum(listeners), 0),
                   coalesce(sum(conversions), 0), coalesce(sum(revenue_cents), 0)
            FROM daily_metrics
            WHERE (show_id, day) IN (SELECT DISTINCT show_id, day FROM import_staging WHERE reason IS NULL)
            GROUP BY show_id, day, source
            ORDER BY show_id, day, source
            ON CONFLICT (tenant_id, show_id, day, source) DO UPDATE SET
                downloads = excluded.downloads, listeners = excluded.listeners,
                conversions = excluded.conversions, revenue_cents = excluded.revenue_cents
            """)
    }

    /// Sums the episodes that the file touched anew.
    static func sumEpisodes() -> Command {
        Command(
            """
            INSERT INTO episode_totals (show_id, episode_id, first_day, downloads, first_30_days)
            SELECT m.show_id, m.episode_id, min(m.day), coalesce(sum(m.downloads), 0),
                   coalesce(sum(m.downloads) FILTER (WHERE m.day < e.published_on + 30), 0)
            FROM daily_metrics m
            JOIN episodes e ON e.tenant_id = m.tenant_id AND e.id = m.episode_id
            WHERE (m.show_id, m.episode_id) IN (
                SELECT DISTINCT show_id, episode_id FROM import_staging WHERE reason IS NULL)
            GROUP BY m.show_id, m.episode_id
            ORDER BY m.show_id, m.episode_id
            ON CONFLICT (tenant_id, show_id, episode_id) DO UPDATE SET
                first_day = excluded.first_day, downloads = excluded.downloads,
                first_30_days = excluded.first_30_days
            """)
    }
}

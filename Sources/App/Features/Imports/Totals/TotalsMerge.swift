import Postgres
import Sponsorship
import Values

/// From a file's rows to reported_totals. `compare` finds what each key comes to and which word stands there; a word that
/// says the same again is not written.
enum TotalsMerge {
    static func compare(_ mapping: ImportMapping) -> Command {
        let staged = staged(mapping)
        return compare(mapping.addsRows ? summed(staged) : latest(staged), MetricsMerge.Erasing(mapping))
    }

    /// The file's rows with what they are about and which days they cover.
    private static func staged(_ mapping: ImportMapping) -> SQL {
        """
        SELECT *, coalesce(episode_id, show_id) AS subject_id, coalesce(through, day) AS last_day,
               CASE WHEN \(mapping.grain == .lifetime) THEN '-infinity' ELSE day END AS first_day
        FROM import_staging WHERE reason IS NULL
        """
    }

    /// Within one file the later line counts.
    private static func latest(_ staged: SQL) -> SQL {
        """
        SELECT DISTINCT ON (subject_id, source, first_day, last_day) * FROM (\(staged)) AS s
        ORDER BY subject_id, source, first_day, last_day, line DESC
        """
    }

    /// Rows are events, such as one a download: they add up.
    private static func summed(_ staged: SQL) -> SQL {
        """
        SELECT show_id, episode_id, subject_id, source, first_day, last_day, min(line) AS line,
               sum(downloads)::bigint AS downloads, sum(listeners)::bigint AS listeners,
               NULL::integer AS completion_rate_ppm, NULL::integer AS ctr_ppm,
               sum(conversions)::bigint AS conversions, sum(revenue_cents)::bigint AS revenue_cents
        FROM (\(staged)) AS s GROUP BY show_id, episode_id, subject_id, source, first_day, last_day
        """
    }

    private static func compare(_ rows: SQL, _ erasing: MetricsMerge.Erasing) -> Command {
        Command(
            """
            WITH last AS (\(rows)), joined AS (
                SELECT l.show_id, l.episode_id, l.subject_id, l.source, l.first_day, l.last_day, l.line, h.position AS held,
                    \(erasing.figures),
                    h.downloads AS old_downloads, h.listeners AS old_listeners, h.completion_rate_ppm AS old_completion,
                    h.ctr_ppm AS old_ctr, h.conversions AS old_conversions, h.revenue_cents AS old_revenue
                FROM last l LEFT JOIN reported_totals h
                  ON h.tenant_id = (SELECT current_tenant()) AND h.show_id = l.show_id AND h.subject_id = l.subject_id
                 AND h.source = l.source AND h.first_day = l.first_day AND h.last_day = l.last_day AND h.stands
            )
            INSERT INTO totals_merge (show_id, episode_id, subject_id, source, first_day, last_day, downloads, listeners,
                completion_rate_ppm, ctr_ppm, conversions, revenue_cents, line, held, state)
            SELECT show_id, episode_id, subject_id, source, first_day, last_day, downloads, listeners,
                completion_rate_ppm, ctr_ppm, conversions, revenue_cents, line, held,
                CASE WHEN held IS NULL THEN 'n'
                     WHEN (downloads, listeners, completion_rate_ppm, ctr_ppm, conversions, revenue_cents)
                         IS DISTINCT FROM
                         (old_downloads, old_listeners, old_completion, old_ctr, old_conversions, old_revenue) THEN 'c'
                     ELSE 'i' END
            FROM joined
            """)
    }

    /// What the file comes to. A snapshot is of its last day only.
    static func count() -> Query<MetricsMerge.Written> {
        Query(
            """
            SELECT count(*), count(*) FILTER (WHERE state = 'n'), count(*) FILTER (WHERE state = 'c'),
                   min(CASE WHEN first_day = '-infinity' THEN last_day ELSE first_day END), max(last_day)
            FROM totals_merge
            """)
    }

    /// All that writing takes, in order.
    static func write(_ id: ID<Import>) -> [Command] { [stepAside(), insert(id)] }

    static func stepAside() -> Command {
        Command(
            """
            UPDATE reported_totals h SET stands = false FROM totals_merge m
            WHERE m.state = 'c' AND h.tenant_id = (SELECT current_tenant()) AND h.position = m.held
            """)
    }

    static func insert(_ id: ID<Import>) -> Command {
        Command(
            """
            INSERT INTO reported_totals (show_id, episode_id, subject_id, source, first_day, last_day, downloads,
                listeners, completion_rate_ppm, ctr_ppm, conversions, revenue_cents, import_id, reported_at)
            SELECT show_id, episode_id, subject_id, source, first_day, last_day, downloads, listeners,
                completion_rate_ppm, ctr_ppm, conversions, revenue_cents, \(id),
                (SELECT started_at FROM imports WHERE id = \(id))
            FROM totals_merge WHERE state <> 'i' ORDER BY line
            """)
    }

    static func keepRepeats(_ id: ID<Import>, _ mapping: ImportMapping) -> Command {
        Command(
            """
            INSERT INTO import_rejections (import_id, line, column_name, value, reason)
            SELECT \(id), s.line, 'day', s.last_day::text,
                   'Line ' || m.line || ' is about the same time, source and '
                   || CASE WHEN s.episode_id IS NULL THEN 'show' ELSE 'episode' END || '; the later line counts.'
            FROM (\(staged(mapping))) AS s JOIN totals_merge m
              ON m.subject_id = s.subject_id AND m.source = s.source AND m.first_day = s.first_day
             AND m.last_day = s.last_day
            WHERE s.line < m.line
            ON CONFLICT DO NOTHING
            """)
    }
}

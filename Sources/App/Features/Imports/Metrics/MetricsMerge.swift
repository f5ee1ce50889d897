import Postgres
import Sponsorship
import Values

/// From a file's rows to daily_metrics. First `compare` finds what each key comes to and whether that is new, changed or
/// just what is there; the other steps write it. Rows that are there already are not touched, so they keep the import
/// they came from, and a second upload of a file costs little more than reading it.
enum MetricsMerge {
    /// Which figures an empty cell erases; the others are left as they are.
    struct Erasing: Sendable, Equatable {
        var downloads = false
        var listeners = false
        var completionRate = false
        var ctr = false
        var conversions = false
        var revenue = false
    }

    static func compare(_ mapping: ImportMapping) -> Command {
        compare(mapping.addsRows ? summed : latest, Erasing(mapping))
    }

    /// Within one file the later line counts.
    private static let latest: SQL =
        """
        SELECT DISTINCT ON (show_id, day, episode_id, source) * FROM import_staging WHERE reason IS NULL
        ORDER BY show_id, day, episode_id, source, line DESC
        """

    /// Rows are events, such as one a download: they add up.
    private static let summed: SQL =
        """
        SELECT show_id, day, episode_id, source, min(line) AS line, sum(downloads)::bigint AS downloads,
               sum(listeners)::bigint AS listeners, NULL::integer AS completion_rate_ppm, NULL::integer AS ctr_ppm,
               sum(conversions)::bigint AS conversions, sum(revenue_cents)::bigint AS revenue_cents
        FROM import_staging WHERE reason IS NULL GROUP BY show_id, day, episode_id, source
        """

    private static func compare(_ rows: SQL, _ erasing: Erasing) -> Command {
        Command(
            """
            WITH last AS (\(rows)), joined AS (
                SELECT l.show_id, l.day, l.episode_id, l.source, l.line,
                    \(erasing.figures),
                    h.import_id AS writer, h.downloads AS old_downloads, h.listeners AS old_listeners,
                    h.completion_rate_ppm AS old_completion, h.ctr_ppm AS old_ctr, h.conversions AS old_conversions,
                    h.revenue_cents AS old_revenue
                FROM last l LEFT JOIN daily_metrics h
                  ON h.tenant_id = (SELECT current_tenant()) AND h.show_id = l.show_id AND h.day = l.day
                 AND h.episode_id = l.episode_id AND h.source = l.source
            )
            INSERT INTO import_merge (show_id, day, episode_id, source, downloads, listeners, completion_rate_ppm, ctr_ppm,
                conversions, revenue_cents, line, state)
            SELECT show_id, day, episode_id, source, downloads, listeners, completion_rate_ppm, ctr_ppm, conversions,
                revenue_cents, line,
                CASE WHEN writer IS NULL THEN 'n'
                     WHEN (downloads, listeners, completion_rate_ppm, ctr_ppm, conversions, revenue_cents)
                         IS DISTINCT FROM
                         (old_downloads, old_listeners, old_completion, old_ctr, old_conversions, old_revenue) THEN 'c'
                     ELSE 'i' END
            FROM joined
            """)
    }

    /// What the file comes to.
    static func count() -> Query<Written> {
        Query(
            """
            SELECT count(*), count(*) FILTER (WHERE state = 'n'), count(*) FILTER (WHERE state = 'c'), min(day), max(day)
            FROM import_merge
            """)
    }

    struct Written: RowDecodable {
        let rows: Int
        let created: Int
        let changed: Int
        let firstDay: Day?
        let lastDay: Day?

        init(from row: inout RowReader) throws(PostgresError) {
            rows = try row.next()
            created = try row.next()
            changed = try row.next()
            firstDay = try row.next()
            lastDay = try row.next()
        }
    }

    static func insertNew(_ id: ID<Import>) -> Command {
        Command(
            """
            INSERT INTO daily_metrics (show_id, day, episode_id, source, downloads, listeners, completion_rate_ppm, ctr_ppm,
                conversions, revenue_cents, import_id)
            SELECT show_id, day, episode_id, source, downloads, listeners, completion_rate_ppm, ctr_ppm, conversions,
                revenue_cents, \(id)
            FROM import_merge WHERE state = 'n'
            """)
    }

    /// What changed rows were, for an undo. What this import wrote itself, before a correction, is nothing to go back to.
    static func remember(_ id: ID<Import>) -> Command {
        Command(
            """
            INSERT INTO metric_changes (import_id, show_id, day, episode_id, source, downloads, listeners,
                completion_rate_ppm, ctr_ppm, conversions, revenue_cents, writer_id, expects_id)
            SELECT \(id), h.show_id, h.day, h.episode_id, h.source, h.downloads, h.listeners, h.completion_rate_ppm,
                h.ctr_ppm, h.conversions, h.revenue_cents, h.import_id, \(id)
            FROM import_merge m JOIN daily_metrics h
              ON h.tenant_id = (SELECT current_tenant()) AND h.show_id = m.show_id AND h.day = m.day
             AND h.episode_id = m.episode_id AND h.source = m.source
            WHERE m.state = 'c' AND h.import_id <> \(id)
            """)
    }

    static func updateChanged(_ id: ID<Import>) -> Command {
        Command(
            """
            UPDATE daily_metrics h
            SET downloads = m.downloads, listeners = m.listeners, completion_rate_ppm = m.completion_rate_ppm,
                ctr_ppm = m.ctr_ppm, conversions = m.conversions, revenue_cents = m.revenue_cents, import_id = \(id)
            FROM import_merge m
            WHERE m.state = 'c' AND h.tenant_id = (SELECT current_tenant()) AND h.show_id = m.show_id AND h.day = m.day
              AND h.episode_id = m.episode_id AND h.source = m.source
            """)
    }

    /// Whose figures it writes, so that creators may know the files behind their own.
    static func noteShows(_ id: ID<Import>) -> Command {
        Command(
            """
            INSERT INTO import_shows (import_id, show_id)
            SELECT DISTINCT \(id), show_id FROM import_merge WHERE state IN ('n', 'c') ON CONFLICT DO NOTHING
            """)
    }

    /// All that writing takes, in order.
    static func write(_ id: ID<Import>) -> [Command] {
        [insertNew(id), remember(id), updateChanged(id), noteShows(id)] + MetricsSums.all()
    }
}

extension ImportTally {
    /// What a file of figures came to.
    init(_ file: StagedFile, _ written: MetricsMerge.Written?, _ mapping: ImportMapping) {
        self.init()
        accepted = written?.rows ?? 0
        rejected = file.rejected(written, mapping)
        (created, changed) = (written?.created ?? 0, written?.changed ?? 0)
        (firstDay, lastDay) = (written?.firstDay, written?.lastDay)
        ignoredColumns = file.ignoredColumns
    }
}

extension MetricsMerge.Erasing {
    /// What becomes of the figures `h` on record with a row `l` of the file.
    var figures: SQL {
        """
        CASE WHEN \(downloads) THEN l.downloads ELSE coalesce(l.downloads, h.downloads) END AS downloads,
        CASE WHEN \(listeners) THEN l.listeners ELSE coalesce(l.listeners, h.listeners) END AS listeners,
        CASE WHEN \(completionRate) THEN l.completion_rate_ppm
             ELSE coalesce(l.completion_rate_ppm, h.completion_rate_ppm) END AS completion_rate_ppm,
        CASE WHEN \(ctr) THEN l.ctr_ppm ELSE coalesce(l.ctr_ppm, h.ctr_ppm) END AS ctr_ppm,
        CASE WHEN \(conversions) THEN l.conversions
             ELSE coalesce(l.conversions, h.conversions) END AS conversions,
        CASE WHEN \(revenue) THEN l.revenue_cents
             ELSE coalesce(l.revenue_cents, h.revenue_cents) END AS revenue_cents
        """
    }
}

import Postgres
import Values

/// What a metrics file would change, read from import_merge once it is compared.
enum MetricsPreview {
    /// A few rows of a state, the first of the file.
    static func samples(_ state: String, limit: Int = 5) -> Query<Row> {
        Query(
            """
            SELECT m.line, s.title, e.title, m.day, m.source,
                   h.downloads, m.downloads, h.listeners, m.listeners, h.completion_rate_ppm, m.completion_rate_ppm,
                   h.ctr_ppm, m.ctr_ppm, h.conversions, m.conversions, h.revenue_cents, m.revenue_cents
            FROM (SELECT * FROM import_merge WHERE state = \(state)::"char" ORDER BY line LIMIT \(limit)) m
            JOIN shows s ON s.tenant_id = (SELECT current_tenant()) AND s.id = m.show_id
            JOIN episodes e ON e.tenant_id = s.tenant_id AND e.id = m.episode_id
            LEFT JOIN daily_metrics h ON h.tenant_id = s.tenant_id AND h.show_id = m.show_id AND h.day = m.day
             AND h.episode_id = m.episode_id AND h.source = m.source
            ORDER BY m.line
            """)
    }

    /// Downloads by show within the days of the file, before and after; the shows that change most.
    static func effects(_ first: Day?, _ last: Day?, limit: Int = 12) -> Query<ImportPreview.Effect> {
        Query(
            """
            WITH deltas AS (
                SELECT m.show_id, sum(coalesce(m.downloads, 0) - coalesce(h.downloads, 0))::bigint AS delta
                FROM import_merge m LEFT JOIN daily_metrics h
                  ON h.tenant_id = (SELECT current_tenant()) AND h.show_id = m.show_id AND h.day = m.day
                 AND h.episode_id = m.episode_id AND h.source = m.source
                WHERE m.state <> 'i' GROUP BY m.show_id
            )
            SELECT s.title, coalesce(held.downloads, 0), coalesce(held.downloads, 0) + d.delta
            FROM deltas d
            JOIN shows s ON s.tenant_id = (SELECT current_tenant()) AND s.id = d.show_id
            LEFT JOIN LATERAL (
                SELECT sum(t.downloads)::bigint AS downloads FROM show_days t
                WHERE t.tenant_id = s.tenant_id AND t.show_id = s.id AND t.day BETWEEN \(first) AND \(last)
            ) held ON true
            WHERE d.delta <> 0
            ORDER BY abs(d.delta) DESC, s.title LIMIT \(limit)
            """)
    }

    /// A row of import_merge beside what stands in the database.
    struct Row: Sendable, RowDecodable {
        let line: Int
        let show, episode: String
        let day: Day
        let source: String
        let figures: [(name: String, before: Int?, after: Int?)]

        init(from row: inout RowReader) throws(PostgresError) {
            line = try row.next()
            show = try row.next()
            episode = try row.next()
            day = try row.next()
            source = try row.next()
            figures = try MetricsPreview.figures(from: &row)
        }
    }

    /// Every figure of a row, as it stands and as it would be.
    static func figures(
        from row: inout RowReader
    ) throws(PostgresError) -> [(name: String, before: Int?, after: Int?)] {
        var figures: [(name: String, before: Int?, after: Int?)] = []
        for name in ["downloads", "listeners", "completion rate", "CTR", "conversions", "revenue"] {
            figures.append((name, try row.next(), try row.next()))
        }
        return figures
    }
}

extension ImportPreview.Effect: RowDecodable {
    init(from row: inout RowReader) throws(PostgresError) {
        show = try row.next()
        before = try row.next()
        after = try row.next()
    }
}

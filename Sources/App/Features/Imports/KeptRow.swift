import Postgres
import Values

/// A row that an undo or redo left because another import has changed it since.
struct KeptRow: Sendable, RowDecodable {
    let show, episode: String
    let day: Day
    let source: String
    /// The import that wrote what stands there now.
    let writer: ID<Import>?
    let writerName: String?

    static let mostShown = 100

    init(from row: inout RowReader) throws(PostgresError) {
        show = try row.next()
        episode = try row.next()
        day = try row.next()
        source = try row.next()
        writer = try row.next()
        writerName = try row.next()
    }

    /// Those that the last undo or redo of an import left.
    static func all(of id: ID<Import>) -> Query<KeptRow> {
        Query(
            """
            SELECT s.title, coalesce(e.title, 'The whole show'), k.day, k.source, i.id, i.file_name
            FROM (
                SELECT d.show_id, d.episode_id, d.day, d.source, m.import_id
                FROM (\(MetricsReversal.displaced(id))) d
                LEFT JOIN daily_metrics m ON m.tenant_id = (SELECT current_tenant()) AND m.show_id = d.show_id
                    AND m.day = d.day AND m.episode_id = d.episode_id AND m.source = d.source
                UNION ALL
                (\(TotalsReversal.displaced(id)))
            ) k (show_id, episode_id, day, source, import_id)
            JOIN shows s ON s.tenant_id = (SELECT current_tenant()) AND s.id = k.show_id
            LEFT JOIN episodes e ON e.tenant_id = s.tenant_id AND e.id = k.episode_id
            LEFT JOIN imports i ON i.tenant_id = s.tenant_id AND i.id = k.import_id
            ORDER BY k.day, s.title, 2, k.source LIMIT \(mostShown)
            """)
    }
}

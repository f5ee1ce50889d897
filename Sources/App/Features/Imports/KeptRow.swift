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
            SELECT s.title, e.title, k.day, k.source, i.id, i.file_name
            FROM (\(MetricsReversal.displaced(id))) k
            JOIN shows s ON s.tenant_id = (SELECT current_tenant()) AND s.id = k.show_id
            JOIN episodes e ON e.tenant_id = s.tenant_id AND e.id = k.episode_id
            LEFT JOIN daily_metrics m ON m.tenant_id = s.tenant_id AND m.show_id = k.show_id AND m.day = k.day
                AND m.episode_id = k.episode_id AND m.source = k.source
            LEFT JOIN imports i ON i.tenant_id = m.tenant_id AND i.id = m.import_id
            ORDER BY k.day, s.title, e.title, k.source LIMIT \(mostShown)
            """)
    }
}

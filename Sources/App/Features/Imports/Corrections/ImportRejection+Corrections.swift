import Postgres
import Values

extension ImportRejection {
    /// Marks the rejected rows that a corrected file has brought and that were taken this time.
    static func correct(_ parent: ID<Import>, by child: ID<Import>, _ corrected: CorrectedRows) -> Command {
        Command(
            """
            UPDATE import_rejections r SET corrected_by = \(child)
            FROM unnest(\(corrected.lines), \(corrected.rows)) AS f (line, row)
            WHERE r.import_id = \(parent) AND r.line = f.row AND NOT EXISTS (
                SELECT FROM import_rejections c
                WHERE c.tenant_id = r.tenant_id AND c.import_id = \(child) AND c.line = f.line)
            """)
    }

    /// How many rejected rows of an import were corrected since, by imports that still stand.
    static func corrected(of id: ID<Import>) -> Query<Int> {
        Query(
            """
            SELECT count(*) FROM import_rejections r
            JOIN imports i ON i.tenant_id = r.tenant_id AND i.id = r.corrected_by AND i.status = 'done'
            WHERE r.import_id = \(id)
            """)
    }
}

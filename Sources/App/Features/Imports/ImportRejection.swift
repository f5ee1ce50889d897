import Postgres
import Values

/// A row that was not taken: where it stands, what is wrong with which value, and how it stood in the file.
struct ImportRejection: Sendable, RowDecodable {
    let line: Int
    let column: String
    let value: String
    let reason: String
    let suggestion: String?
    let cells: [String]

    static let pageSize = 100

    init(from row: inout RowReader) throws(PostgresError) {
        line = try row.next()
        column = try row.next()
        value = try row.next()
        reason = try row.next()
        suggestion = try row.next()
        cells = try row.next()
    }

    /// A page of an import's rejected rows, by line, without those that were corrected since.
    static func all(of id: ID<Import>, page: Int, limit: Int = pageSize) -> Query<ImportRejection> {
        Query("\(open(id)) ORDER BY r.line LIMIT \(limit) OFFSET \(max(0, page - 1) * limit)")
    }

    /// The next ones behind a line, for those who go through all of them.
    static func after(_ line: Int, of id: ID<Import>, limit: Int) -> Query<ImportRejection> {
        Query("\(open(id)) AND r.line > \(line) ORDER BY r.line LIMIT \(limit)")
    }

    private static func open(_ id: ID<Import>) -> SQL {
        """
        SELECT r.line, r.column_name, r.value, r.reason, r.suggestion, r.cells FROM import_rejections r
        WHERE r.import_id = \(id) AND (r.corrected_by IS NULL OR NOT EXISTS (
            SELECT FROM imports i WHERE i.tenant_id = r.tenant_id AND i.id = r.corrected_by AND i.status = 'done'))
        """
    }
}

import Postgres
import Values

/// A row that was not taken: where it stands, what is wrong with which value.
struct ImportRejection: Sendable, RowDecodable {
    let line: Int
    let column: String
    let value: String
    let reason: String

    static let pageSize = 100

    init(from row: inout RowReader) throws(PostgresError) {
        line = try row.next()
        column = try row.next()
        value = try row.next()
        reason = try row.next()
    }

    /// A page of an import's rejected rows, by line.
    static func all(of id: ID<Import>, page: Int) -> Query<ImportRejection> {
        Query(
            """
            SELECT line, column_name, value, reason FROM import_rejections
            WHERE import_id = \(id) ORDER BY line LIMIT \(pageSize) OFFSET \(max(0, page - 1) * pageSize)
            """)
    }
}

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

    /// The next page of an import's rejected rows, by line; one more row than a page says that there is another.
    static func all(of id: ID<Import>, after line: Int) -> Query<ImportRejection> {
        Query(
            """
            SELECT line, column_name, value, reason FROM import_rejections
            WHERE import_id = \(id) AND line > \(line) ORDER BY line LIMIT \(pageSize + 1)
            """)
    }
}

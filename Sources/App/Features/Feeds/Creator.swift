import Postgres
import Values

/// Who owns shows and is paid for them.
enum Creator: Identified {
    static let idPrefix = "creator"
}

/// Whom a show may belong to.
struct CreatorName: Sendable, RowDecodable {
    let id: ID<Creator>
    let name: String

    init(from row: inout RowReader) throws(PostgresError) {
        id = try row.next()
        name = try row.next()
    }

    static func all() -> Query<CreatorName> {
        Query("SELECT id, name FROM creators ORDER BY lower(name), id")
    }

    static func add(_ id: ID<Creator>, _ name: String) -> Command {
        Command("INSERT INTO creators (id, name) VALUES (\(id), \(name))")
    }
}

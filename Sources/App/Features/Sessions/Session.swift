import FoundationEssentials
import Postgres
import Values

/// A sign-in that lasts: a browser holds its token, the database only the token's hash.
struct Session: Sendable, Identified, RowDecodable {
    static let idPrefix = "session"
    /// Seen times are written at most once a minute, so that reading pages writes almost nothing.
    static let seenInterval: TimeInterval = 60

    let id: ID<Session>
    let createdAt: Date
    let seenAt: Date
    let address: String
    let browser: String

    init(from row: inout RowReader) throws(PostgresError) {
        id = try row.next()
        createdAt = try row.next()
        seenAt = try row.next()
        address = try row.next()
        browser = try row.next()
    }
}

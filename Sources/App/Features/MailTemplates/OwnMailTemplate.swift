import FoundationEssentials
import MailText
import Postgres
import Values

/// A mail as the agency words it.
struct OwnMailTemplate: Sendable, RowDecodable {
    let kind: MailKind
    let source: MailSource
    /// Counts the times it was saved.
    let version: Int
    let memberName: String
    let updatedAt: Date

    init(from row: inout RowReader) throws(PostgresError) {
        kind = try row.next()
        source = MailSource(subject: try row.next(), text: try row.next())
        version = try row.next()
        memberName = try row.next()
        updatedAt = try row.next()
    }
}

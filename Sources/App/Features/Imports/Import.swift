import FoundationEssentials
import Postgres
import Values

/// One file that was imported, and what became of its rows.
struct Import: Sendable, Identified, RowDecodable {
    static let idPrefix = "import"

    let id: ID<Import>
    let fileName: String
    /// Empty when no person sent it.
    let memberName: String
    let status: Status
    let startedAt: Date
    let finishedAt: Date?
    let bytes: Int
    let rows: Int
    let accepted: Int
    let rejected: Int
    /// Accepted rows that were not there before; the others replaced what was.
    let created: Int
    let firstDay: Day?
    let lastDay: Day?
    let ignoredColumns: [String]
    /// Why nothing of the file was taken, in words for the person who sent it.
    let failure: String?

    enum Status: String, TextColumn {
        case running, done, failed
    }

    init(from row: inout RowReader) throws(PostgresError) {
        id = try row.next()
        fileName = try row.next()
        memberName = try row.next()
        status = try row.next()
        startedAt = try row.next()
        finishedAt = try row.next()
        bytes = try row.next()
        rows = try row.next()
        accepted = try row.next()
        rejected = try row.next()
        created = try row.next()
        firstDay = try row.next()
        lastDay = try row.next()
        ignoredColumns = try row.next()
        failure = try row.next()
    }
}

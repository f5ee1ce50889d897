import FoundationEssentials
import Postgres
import Sponsorship
import Values

/// One file that was imported, and what became of its rows.
struct Import: Sendable, Identified, RowDecodable {
    static let idPrefix = "import"

    let id: ID<Import>
    let kind: ImportKind
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
    /// Accepted rows that were not there before.
    let created: Int
    /// Accepted rows that replaced what was there; the rest of the accepted ones was there already just so.
    let changed: Int
    let firstDay: Day?
    let lastDay: Day?
    let ignoredColumns: [String]
    /// Why nothing of the file was taken, in words for the person who sent it.
    let failure: String?
    let job: UUID?
    /// Rows that its undo or redo found changed since, and left.
    let kept: Int
    let undone: Undoing?
    /// The import whose rejected rows it brings corrected.
    let corrects: ID<Import>?
    /// The sheet that its file was read from; nil for a file that somebody sent, and when the sheet is gone.
    let sheet: ID<Sheet>?
    /// What the sheet is called that its file was read from; nil for a file that somebody sent.
    let sheetName: String?
    /// Saved without a person when nothing is asked and no row is rejected.
    let savesItself: Bool
    /// Its figures are kept beside the daily ones.
    let isOfTotals: Bool

    var identical: Int { accepted - created - changed }

    /// When it was taken back, and by whom.
    struct Undoing: Sendable {
        let at: Date
        let memberName: String
    }

}

extension Import {
    init(from row: inout RowReader) throws(PostgresError) {
        id = try row.next()
        kind = try row.next()
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
        changed = try row.next()
        firstDay = try row.next()
        lastDay = try row.next()
        ignoredColumns = try row.next()
        failure = try row.next()
        job = try row.next()
        kept = try row.next()
        let (undoneAt, undoneName): (Date?, String?) = (try row.next(), try row.next())
        undone = undoneAt.map { Undoing(at: $0, memberName: undoneName ?? "") }
        corrects = try row.next()
        sheet = try row.next()
        sheetName = try row.next()
        savesItself = try row.next()
        isOfTotals = try row.next()
    }
}

extension ImportKind: TextColumn {}

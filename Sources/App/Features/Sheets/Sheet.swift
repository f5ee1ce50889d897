import FoundationEssentials
import GoogleSheets
import Outbound
import Postgres
import Values

/// A table of figures somewhere else that is read again and again; each reading that brings something new is an import.
struct Sheet: Sendable, Identified, RowDecodable {
    static let idPrefix = "sheet"

    let id: ID<Sheet>
    let name: String
    let origin: Origin
    let status: Status
    let pace: Pace
    /// Whether its figures are saved when nothing is asked and no row is rejected.
    let savesItself: Bool
    let known: Validators
    /// Nil as long as it has not been read.
    let readAt: Date?
    let failures: Int
    /// Why it could not be read the last time.
    let error: String?
    let nextAt: Date?
    /// What the last reading that brought something new became.
    let lastImport: LastImport?
    /// Who added it, as the member was called then.
    let memberName: String
    /// Whether it is read right now, or in a moment.
    let isReading: Bool

    /// The values are the texts of the column's CHECK.
    enum Status: String, TextColumn {
        case active, paused
    }

    /// How often it is read. The values are the texts of the column's CHECK.
    enum Pace: String, TextColumn, CaseIterable {
        case byHand = "by hand"
        case hourly, daily
    }

    enum Origin: Sendable, Equatable {
        /// The address of a CSV file.
        case link(String)
        case google(SpreadsheetID, tab: String, CellRange?)
    }

    struct LastImport: Sendable {
        let id: ID<Import>
        let status: Import.Status
    }
}

extension Sheet {
    init(from row: inout RowReader) throws(PostgresError) {
        id = try row.next()
        name = try row.next()
        origin = try Origin(from: &row)
        status = try row.next()
        pace = try row.next()
        savesItself = try row.next()
        known = Validators(etag: try row.next(), lastModified: try row.next())
        readAt = try row.next()
        failures = Int(try row.next() as Int32)
        error = try row.next()
        nextAt = try row.next()
        let (last, state): (ID<Import>?, Import.Status?) = (try row.next(), try row.next())
        if let last, let state { lastImport = LastImport(id: last, status: state) } else { lastImport = nil }
        memberName = try row.next()
        isReading = try row.next()
    }
}

extension Sheet.Origin {
    init(from row: inout RowReader) throws(PostgresError) {
        let (url, spreadsheet, tab): (String?, String?, String?) = (try row.next(), try row.next(), try row.next())
        let range: String? = try row.next()
        if let id = spreadsheet.flatMap({ SpreadsheetID($0) }) {
            self = .google(id, tab: tab ?? "", range.flatMap { CellRange($0) })
        } else {
            self = .link(url ?? "")
        }
    }

    /// As the columns have it.
    var url: String? { if case .link(let url) = self { url } else { nil } }
    var spreadsheet: SpreadsheetID? { if case .google(let id, _, _) = self { id } else { nil } }
    var tab: String? { if case .google(_, let tab, _) = self { tab } else { nil } }
    var range: CellRange? { if case .google(_, _, let range) = self { range } else { nil } }
}

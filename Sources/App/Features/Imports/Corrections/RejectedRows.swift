import Postgres
import Values
import Web

/// An import's rejected rows as CSV, page by page, so that a million of them take no more memory than a thousand.
struct RejectedRows {
    /// What the file has besides its own columns.
    static let columns = ["_row", "_error", "_suggestion"]
    private static let pageSize = 2000

    /// What the file is called, and how it is known again when it comes home.
    static func fileName(of id: ID<Import>) -> String { "rejected-\(id.short).csv" }

    /// The import whose rejected rows a file has, by its name; browsers may have put something behind the id.
    static func origin(ofFileNamed name: String) -> ID<Import>? {
        guard let found = name.firstMatch(of: /rejected-(import_[0-9a-z]+)/) else { return nil }
        return ID<Import>(short: String(found.1))
    }

    private let item: Import
    private let header: [String]
    private let database: TenantDatabase
    private var line: Int?
    private var isComplete = false

    init(of item: Import, header: [String], _ database: TenantDatabase) {
        (self.item, self.header, self.database) = (item, header, database)
    }

    /// The next lines, the header before the first; nil at the end.
    mutating func next() async throws -> [UInt8]? {
        guard !isComplete else { return nil }
        let rows = try await database.read(ImportRejection.after(line ?? 0, of: item.id, limit: Self.pageSize))
        var file = CSVFile()
        if line == nil { file.append(header + Self.columns) }
        for row in rows { file.append(cells(row)) }
        isComplete = rows.count < Self.pageSize
        line = rows.last?.line ?? line
        return file.bytes
    }

    /// A row with more or fewer cells than the header is left to the person: put in by position, its figures would stand
    /// in the wrong columns and pass.
    private func cells(_ row: ImportRejection) -> [String] {
        let fits = row.cells.count == header.count
        let own = fits ? row.cells : Array(repeating: "", count: header.count)
        let original = "The row as it stood: " + row.cells.joined(separator: ",")
        let suggestion = row.suggestion ?? (fits || row.cells.isEmpty ? "" : original)
        return own + ["\(row.line)", "\(row.column): \(row.reason)", suggestion]
    }
}

import HTTPTypes
import Hummingbird
import NIOCore
import Postgres
import Sponsorship
import Values
import Web

extension Imports {
    /// The rejected rows as a file to correct and send again: the file's own columns, and what is wrong with each row.
    @Sendable func rejections(_ request: Request, _ context: OpsContext) async throws -> Response {
        let item = try await item(context)
        let plan = try await context.database.first(ImportPlan.of(item.id))
        let rows = RejectedRows(of: item, header: plan?.header ?? [], context.database)
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/csv; charset=utf-8",
                .contentDisposition: "attachment; filename=\"rejected-\(item.id.short).csv\"",
            ],
            body: ResponseBody { writer in
                var rows = rows
                while let lines = try await rows.next() { try await writer.write(ByteBuffer(bytes: lines)) }
                try await writer.finish(nil)
            })
    }
}

/// An import's rejected rows as CSV, page by page, so that a million of them take no more memory than a thousand.
struct RejectedRows {
    /// What the file has besides its own columns.
    static let columns = ["_row", "_error", "_suggestion"]
    private static let pageSize = 2000

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

    /// Always as many cells as the header, whatever the row had.
    private func cells(_ row: ImportRejection) -> [String] {
        let own = row.cells.prefix(header.count)
        let padding = Array(repeating: "", count: header.count - own.count)
        return own + padding + ["\(row.line)", "\(row.column): \(row.reason)", row.suggestion ?? ""]
    }
}

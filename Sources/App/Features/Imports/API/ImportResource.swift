public import Foundation
import Sponsorship
import Values

/// An import as scripts read it.
public struct ImportResource: Encodable, Sendable {
    public let id, kind, fileName, status: String
    public let startedAt: Date
    public let finishedAt: Date?
    public let bytes: Int
    public let rows, new, changed, identical, rejected: Int
    public let firstDay, lastDay: String?
    public let ignoredColumns: [String]
    /// Rows that the last undo or redo left because they were changed since.
    public let kept: Int
    public let failure: String?
    public let undoneAt: Date?
    public let undoneBy: String?

    init(_ item: Import) {
        id = item.id.short
        (kind, fileName, status) = (item.kind.rawValue, item.fileName, item.status.rawValue)
        (startedAt, finishedAt, bytes) = (item.startedAt, item.finishedAt, item.bytes)
        (rows, new, changed, identical) = (item.rows, item.created, item.changed, item.identical)
        rejected = item.rejected
        (firstDay, lastDay) = (item.firstDay?.description, item.lastDay?.description)
        (ignoredColumns, kept, failure) = (item.ignoredColumns, item.kept, item.failure)
        (undoneAt, undoneBy) = (item.undone?.at, item.undone?.memberName)
    }

    /// With the counts of a preview, while nothing is saved.
    init(_ item: Import, _ preview: ImportPreview) {
        id = item.id.short
        (kind, fileName, status) = (item.kind.rawValue, item.fileName, item.status.rawValue)
        (startedAt, finishedAt, bytes) = (item.startedAt, item.finishedAt, item.bytes)
        (rows, new, changed, identical) = (preview.rows, preview.created, preview.changed, preview.identical)
        rejected = preview.rejected
        (firstDay, lastDay) = (preview.firstDay?.description, preview.lastDay?.description)
        (ignoredColumns, kept, failure) = (preview.ignoredColumns, 0, nil)
        (undoneAt, undoneBy) = (nil, nil)
    }

    /// What importing a file would do; it has no id, because it is on no record.
    init(previewOf fileName: String, _ kind: ImportKind, _ preview: ImportPreview, at now: Date) {
        (id, self.kind, self.fileName, status) = ("", kind.rawValue, fileName, "preview")
        (startedAt, finishedAt, bytes) = (now, nil, 0)
        (rows, new, changed, identical) = (preview.rows, preview.created, preview.changed, preview.identical)
        rejected = preview.rejected
        (firstDay, lastDay) = (preview.firstDay?.description, preview.lastDay?.description)
        (ignoredColumns, kept, failure) = (preview.ignoredColumns, 0, nil)
        (undoneAt, undoneBy) = (nil, nil)
    }
}

/// A rejected row as scripts read it.
struct RejectionResource: Encodable, Sendable {
    let row: Int
    let column, value, error: String
    let suggestion: String?
    let cells: [String]

    init(_ rejection: ImportRejection) {
        (row, column, value) = (rejection.line, rejection.column, rejection.value)
        (error, suggestion, cells) = (rejection.reason, rejection.suggestion, rejection.cells)
    }
}

public import Foundation
import Sponsorship
import Values

/// An import as scripts read it.
public struct ImportResource: Encodable, Sendable {
    public let id, kind, fileName, status: String
    public let startedAt: Date
    public private(set) var finishedAt: Date?
    public private(set) var bytes = 0
    public private(set) var rows = 0, new = 0, changed = 0, identical = 0, rejected = 0
    public private(set) var firstDay, lastDay: String?
    public private(set) var ignoredColumns: [String] = []
    /// Rows that the last undo or redo left because they were changed since.
    public private(set) var kept = 0
    public private(set) var failure: String?
    public private(set) var undoneAt: Date?
    public private(set) var undoneBy: String?

    /// With a preview, its counts: nothing is saved yet.
    init(_ item: Import, _ preview: ImportPreview? = nil) {
        id = item.id.short
        (kind, fileName, status) = (item.kind.rawValue, item.fileName, item.status.rawValue)
        (startedAt, finishedAt, bytes) = (item.startedAt, item.finishedAt, item.bytes)
        (rows, new, changed, identical) = (item.rows, item.created, item.changed, item.identical)
        rejected = item.rejected
        (firstDay, lastDay) = (item.firstDay?.description, item.lastDay?.description)
        (ignoredColumns, kept, failure) = (item.ignoredColumns, item.kept, item.failure)
        (undoneAt, undoneBy) = (item.undone?.at, item.undone?.memberName)
        if let preview { count(preview) }
    }

    /// What importing a file would do; it has no id, because it is on no record.
    init(previewOf fileName: String, _ kind: ImportKind, _ preview: ImportPreview, at now: Date) {
        (id, self.kind, self.fileName, status) = ("", kind.rawValue, fileName, "preview")
        startedAt = now
        count(preview)
    }

    private mutating func count(_ preview: ImportPreview) {
        (rows, new, changed, identical) = (preview.rows, preview.created, preview.changed, preview.identical)
        rejected = preview.rejected
        (firstDay, lastDay) = (preview.firstDay?.description, preview.lastDay?.description)
        ignoredColumns = preview.ignoredColumns
    }
}

import Templates
import Web

/// The record as a file for a spreadsheet, a line for each entry.
struct AuditExport {
    /// Of entries. A tenant that has more exports them by days.
    static let limit = 50_000

    let file: CSVFile

    /// Takes the entries, and one more when there are too many; the last line then says so.
    init(_ entries: [AuditEntry], limit: Int = Self.limit) {
        var file = CSVFile()
        file.append(["time_utc", "person", "action", "subject", "change", "address"])
        for entry in entries.prefix(limit) { file.append(Self.cells(entry)) }
        if entries.count > limit {
            file.append(["Only the newest \(limit) entries are in this file. Choose fewer days to get the others."])
        }
        self.file = file
    }

    private static func cells(_ entry: AuditEntry) -> [String] {
        let changes = entry.changes.map { "\($0.field): \($0.before) → \($0.after)" }
        return [
            Formats.machine(entry.at), entry.memberName, entry.action.rawValue, entry.subjectName,
            changes.joined(separator: "; "), entry.address,
        ]
    }
}

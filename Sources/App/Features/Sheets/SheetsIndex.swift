import Foundation
import Templates
import Values

/// Every sheet: where it comes from, how often it is read, how it stands.
struct SheetsIndex: SitePage {
    static let template = "sheets/index"

    let summary: String
    let key: String
    let sheets: [Row]
    let empty: EmptyState?

    init(_ sheets: [Sheet], _ key: SheetKey?, _ formats: Formats, now: Date) {
        self.sheets = sheets.map { Row($0, formats, now: now) }
        self.key = key == nil ? "Add a key for Google" : "Key for Google"
        summary = Self.summary(sheets, formats)
        empty =
            sheets.isEmpty
            ? EmptyState(
                icon: "imports", title: "No sheet is read yet",
                text:
                    "Keep figures in a Google sheet or in a CSV file with an address of its own, and they are imported as they change.",
                href: "/sheets/new", action: "Add a sheet") : nil
    }

    private static func summary(_ sheets: [Sheet], _ formats: Formats) -> String {
        let failing = sheets.count { $0.failures > 0 }
        let waiting = sheets.count { $0.lastImport?.status.isUndecided == true }
        let parts = [
            sheets.isEmpty ? "None yet" : sheets.count == 1 ? "1 sheet" : "\(formats.count(sheets.count)) sheets",
            failing > 0 ? "\(formats.count(failing)) cannot be read" : nil,
            waiting > 0 ? "\(formats.count(waiting)) with figures that wait for a decision" : nil,
        ]
        return parts.compactMap(\.self).joined(separator: ", ")
    }

    static let fields: [Field<Self>] = [
        .text("summary") { $0.summary },
        .text("key") { $0.key },
        .list("sheets") { $0.sheets },
        .flag("hasSheets") { !$0.sheets.isEmpty },
        .view("noSheets") { $0.empty },
    ]

    struct Row: View {
        let href, name, from, pace, read: String
        let error: String?
        let status: Badge
        let lastImport: Badge?

        init(_ sheet: Sheet, _ formats: Formats, now: Date) {
            href = "/sheets/\(sheet.id.short)"
            name = sheet.name
            from = sheet.from
            pace = sheet.pace.label
            read = sheet.readAt.map { formats.ago($0, now: now).relative } ?? Formats.absent
            error = sheet.error
            status = sheet.badge
            lastImport = sheet.lastImport?.status.badge
        }

        static let fields: [Field<Self>] = [
            .text("href") { $0.href },
            .text("name") { $0.name },
            .text("from") { $0.from },
            .text("pace") { $0.pace },
            .text("read") { $0.read },
            .text("error") { $0.error },
            .view("status") { $0.status },
            .view("lastImport") { $0.lastImport },
        ]
    }
}

extension Import.Status {
    /// Where the newest import of a sheet is, when it is not simply done.
    fileprivate var badge: Badge? {
        switch self {
        case .mapping: Badge(kind: .warn, icon: "warning", text: "Needs an answer")
        case .ready: Badge(kind: .warn, icon: "warning", text: "Waits for a decision")
        case .failed: Badge(kind: .bad, icon: "error", text: "Import failed")
        case .receiving, .checking, .running, .done, .cancelled, .undoing, .undone, .redoing: nil
        }
    }
}

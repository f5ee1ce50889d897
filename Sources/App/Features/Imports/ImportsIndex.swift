import Foundation
import Sponsorship
import Templates
import Values

/// The history of imports, the newest first.
struct ImportsIndex: SitePage {
    static let template = "imports/index"

    let summary: String
    let imports: [Row]
    let empty: EmptyState?
    let pagination: Pagination?

    /// Takes a page of imports, and one more when there is another page.
    init(_ imports: [Import], page: Int, _ formats: Formats, now: Date) {
        let shown = imports.prefix(Import.pageSize)
        self.imports = shown.map { Row($0, formats, now: now) }
        summary = shown.first.map { "Last file \(formats.ago($0.startedAt, now: now).relative)" } ?? "No file yet"
        empty = shown.isEmpty ? Self.empty(page: page) : nil
        pagination = Pagination(
            summary: "Page \(formats.count(page))", previous: page > 1 ? "/imports?page=\(page - 1)" : nil,
            next: imports.count > Import.pageSize ? "/imports?page=\(page + 1)" : nil)
    }

    private static func empty(page: Int) -> EmptyState {
        page > 1
            ? EmptyState(
                icon: "imports", title: "The history ends before this page",
                text: "It has fewer pages than that.", href: "/imports", action: "Show the newest")
            : EmptyState(
                icon: "imports", title: "Nothing has been imported yet",
                text:
                    "Send a CSV file. You see what it would change before anything is saved, and can undo it afterwards.",
                href: "/imports/new", action: "Import a file")
    }

    static let fields: [Field<Self>] = [
        .text("summary") { $0.summary },
        .list("imports") { $0.imports },
        .flag("hasImports") { !$0.imports.isEmpty },
        .view("noImports") { $0.empty },
        .view("pagination") { $0.pagination },
    ]

    struct Row: View {
        let href, fileName, kind, at, by, days, saved, rejected: String
        let status: Badge

        init(_ item: Import, _ formats: Formats, now: Date) {
            href = "/imports/\(item.id.short)"
            fileName = item.fileName
            kind = item.kind.label
            at = formats.instant(item.startedAt)
            by = item.sender
            days = item.days(formats) ?? Formats.absent
            saved = item.status == .done ? formats.count(item.accepted) : Formats.absent
            rejected = item.status == .done ? formats.count(item.rejected) : Formats.absent
            status = item.badge
        }

        static let fields: [Field<Self>] = [
            .text("href") { $0.href },
            .text("fileName") { $0.fileName },
            .text("kind") { $0.kind },
            .text("at") { $0.at },
            .text("by") { $0.by },
            .text("days") { $0.days },
            .text("saved") { $0.saved },
            .text("rejected") { $0.rejected },
            .view("status") { $0.status },
        ]
    }
}

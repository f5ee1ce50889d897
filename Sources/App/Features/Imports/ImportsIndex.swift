import Foundation
import Sponsorship
import Templates
import Values

/// The history of imports, the newest first.
struct ImportsIndex: SitePage {
    static let template = "imports/index"

    let summary: String
    let kind: Select
    let uploadHref: String
    let imports: [Row]
    let empty: EmptyState?
    let pagination: Pagination?

    /// Takes a page of imports, and one more when there is another page.
    init(_ imports: [Import], of kind: ImportKind? = nil, page: Int, _ formats: Formats, now: Date) {
        let shown = imports.prefix(Import.pageSize)
        self.imports = shown.map { Row($0, formats, now: now) }
        summary = Self.summary(shown.first, of: kind, page: page, formats, now: now)
        self.kind = Self.filter(kind)
        uploadHref = Self.href("/imports/new", kind)
        empty = shown.isEmpty ? Self.empty(kind, page: page) : nil
        let at = { Self.href("/imports", kind, page: $0) }
        pagination = Pagination(
            summary: "Page \(formats.count(page))", previous: page > 1 ? at(page - 1) : nil,
            next: imports.count > Import.pageSize ? at(page + 1) : nil)
    }

    private static func summary(
        _ newest: Import?, of kind: ImportKind?, page: Int, _ formats: Formats, now: Date
    ) -> String {
        guard let newest else { return "\(nothing(of: kind)) yet" }
        return page == 1 ? "Last file \(formats.ago(newest.startedAt, now: now).relative)" : "Older files"
    }

    private static func nothing(of kind: ImportKind?) -> String {
        kind.map { "No file about \($0.label.lowercasedFirst)" } ?? "No file"
    }

    private static func filter(_ kind: ImportKind?) -> Select {
        let options = ImportKind.allCases.map { (value: $0.rawValue, label: $0.label) }
        return Select("kind", "About", [(value: "", label: "Everything")] + options, selected: kind?.rawValue ?? "")
    }

    private static func href(_ path: String, _ kind: ImportKind?, page: Int? = nil) -> String {
        let query = [kind.map { "kind=\($0.rawValue)" }, page.map { "page=\($0)" }].compactMap(\.self)
        return query.isEmpty ? path : path + "?" + query.joined(separator: "&")
    }

    private static func empty(_ kind: ImportKind?, page: Int) -> EmptyState {
        if page > 1 {
            return EmptyState(
                icon: "imports", title: "The history ends before this page",
                text: "It has fewer pages than that.", href: href("/imports", kind), action: "Show the newest")
        }
        return EmptyState(
            icon: "imports", title: "\(nothing(of: kind)) has been imported yet",
            text: "Send a CSV file. You see what it would change before anything is saved, and can undo it afterwards.",
            href: href("/imports/new", kind), action: "Import a file")
    }

    static let fields: [Field<Self>] = [
        .text("summary") { $0.summary },
        .view("kind") { $0.kind },
        .text("uploadHref") { $0.uploadHref },
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
            kind = item.about
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

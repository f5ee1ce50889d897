import Templates
import Values

/// The record of who did what, the newest first.
struct AuditIndex: SitePage {
    static let template = "audit/index"
    static let pageSize = 50

    let filters: AuditFilterForm
    let entries: [Row]
    let empty: EmptyState?
    let pagination: Pagination?
    let export, exportNote: String

    /// Takes a page of entries, and one more when there is another page.
    init(
        _ entries: [AuditEntry], _ filter: AuditFilter, _ members: [Member], _ tenant: Tenant, today: Day
    ) {
        let formats = tenant.formats
        filters = AuditFilterForm(filter, members, formats, today: today)
        let shown = entries.prefix(Self.pageSize)
        self.entries = shown.map { Row($0, tenant) }
        empty = shown.isEmpty ? Self.empty(filter) : nil
        let page = filter.page
        pagination = Pagination(
            summary: "Page \(formats.count(page))", previous: page > 1 ? filter.at(page: page - 1).href : nil,
            next: entries.count > Self.pageSize ? filter.at(page: page + 1).href : nil)
        export = filter.export
        exportNote = "The file has what is listed here, the newest \(formats.count(AuditExport.limit)) entries at most."
    }

    private static func empty(_ filter: AuditFilter) -> EmptyState {
        filter.isEmpty && filter.page == 1
            ? EmptyState(
                icon: "shield", title: "Nothing is on record yet",
                text: "Who signs in, imports and changes something is written down here.")
            : EmptyState(
                icon: "search", title: "No entry fits",
                text: "Nothing like this happened on these days, or the list ends before this page.", href: "/audit",
                action: "Show everything")
    }

    static let fields: [Field<Self>] = [
        .view("filters") { $0.filters },
        .list("entries") { $0.entries },
        .flag("hasEntries") { !$0.entries.isEmpty },
        .view("noEntries") { $0.empty },
        .view("pagination") { $0.pagination },
        .text("export") { $0.export },
        .text("exportNote") { $0.exportNote },
    ]

    struct Row: View {
        let person, verb, subject, at, address: String
        let href: String?
        let changes: [ChangeRow]

        init(_ entry: AuditEntry, _ tenant: Tenant) {
            person = entry.person
            verb = entry.action.verb
            subject = entry.subjectName
            href = entry.subjectHref.flatMap { tenant.switches.allows(path: $0) ? $0 : nil }
            at = tenant.formats.instant(entry.at)
            address = entry.address.isEmpty ? Formats.absent : entry.address
            changes = entry.changes.map(ChangeRow.init)
        }

        static let fields: [Field<Self>] = [
            .text("person") { $0.person },
            .text("verb") { $0.verb },
            .text("subject") { $0.subject },
            .text("href") { $0.href },
            .text("at") { $0.at },
            .text("address") { $0.address },
            .list("changes") { $0.changes },
            .flag("hasChanges") { !$0.changes.isEmpty },
        ]
    }

    /// A field before and after.
    struct ChangeRow: View {
        let field, before, after: String

        init(_ change: Audit.Change) {
            field = change.field.capitalizedFirst
            before = change.before.isEmpty ? "nothing" : change.before
            after = change.after.isEmpty ? "nothing" : change.after
        }

        static let fields: [Field<Self>] = [
            .text("field") { $0.field },
            .text("before") { $0.before },
            .text("after") { $0.after },
        ]
    }
}

import FoundationEssentials
import Templates
import Values

/// The letters of a tenant, the newest first.
struct OutboxIndex: SitePage {
    static let template = "outbox/index"

    let summary: String
    let isSetUp: Bool
    let status: Select
    let letters: [Row]
    let empty: EmptyState?
    let pagination: Pagination?

    /// Takes a page of letters, and one more when there is another page.
    init(
        _ letters: [Letter], _ counts: OutboxCounts?, _ filter: OutboxFilter, _ formats: Formats, isSetUp: Bool,
        now: Date
    ) {
        summary =
            "\(formats.count(counts?.waiting ?? 0)) waiting, \(formats.count(counts?.failed ?? 0)) failed"
        self.isSetUp = isSetUp
        status = Select(
            "status", "State", [("", "Any state")] + Letter.Status.allCases.map { ($0.rawValue, $0.title) },
            selected: filter.status?.rawValue ?? "")
        let shown = letters.prefix(Letter.pageSize)
        self.letters = shown.map { Row($0, formats, now: now) }
        empty = shown.isEmpty ? Self.empty(filter) : nil
        let page = filter.page
        pagination = Pagination(
            summary: "Page \(formats.count(page))", previous: page > 1 ? filter.at(page: page - 1) : nil,
            next: letters.count > Letter.pageSize ? filter.at(page: page + 1) : nil)
    }

    private static func empty(_ filter: OutboxFilter) -> EmptyState {
        filter.isEmpty && filter.page == 1
            ? EmptyState(
                icon: "mail", title: "No mail yet",
                text: "What the desk writes to people is listed here, such as the word that an import has failed.")
            : EmptyState(
                icon: "search", title: "No mail is in this state",
                text: "Nothing fits the filter, or the list ends before this page.", href: "/outbox",
                action: "Show everything")
    }

    static let fields: [Field<Self>] = [
        .text("summary") { $0.summary },
        .flag("isSetUp") { $0.isSetUp },
        .view("status") { $0.status },
        .list("letters") { $0.letters },
        .flag("hasLetters") { !$0.letters.isEmpty },
        .view("noLetters") { $0.empty },
        .view("pagination") { $0.pagination },
    ]

    struct Row: View {
        let href, subject, reader, moment: String
        let reason: String?
        let badge: Badge

        init(_ letter: Letter, _ formats: Formats, now: Date) {
            href = "/outbox/\(letter.id.short)"
            subject = letter.subject
            reader = letter.reader
            moment = letter.moment(formats, now: now)
            reason = letter.lastError
            badge = letter.badge
        }

        static let fields: [Field<Self>] = [
            .text("href") { $0.href },
            .text("subject") { $0.subject },
            .text("reader") { $0.reader },
            .text("moment") { $0.moment },
            .text("reason") { $0.reason },
            .view("badge") { $0.badge },
        ]
    }
}

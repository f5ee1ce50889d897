import Templates
import Values

/// The rows behind figures: by day, episode and source, each with the import that brought it.
struct FiguresIndex: SitePage {
    static let template = "figures/index"
    static let pageSize = 50

    let summary: String
    let back: Back
    let filters: FigureFilterForm
    let rows: [Row]
    let empty: EmptyState?
    let pagination: Pagination?

    /// Takes a page of rows, and one more when there is another page. Sums are those of all pages.
    init(
        _ figures: [Figure], _ scope: FigureScope, _ sum: FigureSum?, _ sources: [String], _ tenant: Tenant,
        isOps: Bool, today: Day
    ) {
        let (formats, filter) = (tenant.formats, scope.filter)
        summary = Self.summary(scope, sum, formats)
        back = Back(scope)
        filters = FigureFilterForm(scope, sources, formats, today: today)
        let shown = figures.prefix(Self.pageSize)
        rows = shown.map { Row($0, tenant, isOps: isOps, today: today) }
        empty = shown.isEmpty ? Self.empty(filter) : nil
        pagination = Pagination(
            summary: "Page \(formats.count(filter.page))",
            previous: filter.page > 1 ? filter.at(page: filter.page - 1).href : nil,
            next: figures.count > Self.pageSize ? filter.at(page: filter.page + 1).href : nil)
    }

    private static func summary(_ scope: FigureScope, _ sum: FigureSum?, _ formats: Formats) -> String {
        if let file = scope.file { return "What \(file.fileName) brought and is still in force" }
        guard let sum else { return "" }
        return "\(formats.count(sum.downloads)) downloads and \(formats.count(sum.listeners)) listeners in all"
    }

    private static func empty(_ filter: FigureFilter) -> EmptyState {
        if filter.isEmpty {
            return EmptyState(
                icon: "chart", title: "No figures yet", text: "They appear with the first import that brings some.")
        }
        if filter == FigureFilter(file: filter.file ?? ID(bits: 0)) {
            return EmptyState(
                icon: "chart", title: "Nothing of this file is in force",
                text: "Its rows were on record already, later imports have replaced them, or it was undone.")
        }
        return EmptyState(
            icon: "search", title: "No row fits", text: "There are none like this, or the list ends before this page.",
            href: "/figures", action: "Show everything")
    }

    static let fields: [Field<Self>] = [
        .text("summary") { $0.summary },
        .view("back") { $0.back },
        .view("filters") { $0.filters },
        .list("rows") { $0.rows },
        .flag("hasRows") { !$0.rows.isEmpty },
        .view("noRows") { $0.empty },
        .view("pagination") { $0.pagination },
    ]

    /// Where these rows are summed up.
    struct Back: View {
        let href, text: String

        init(_ scope: FigureScope) {
            if let file = scope.file {
                (href, text) = ("/imports/\(file.id.short)", file.fileName)
            } else if let show = scope.filter.show, let title = scope.showTitle {
                (href, text) = ("/delivery/\(show.short)", title)
            } else {
                (href, text) = ("/delivery", "Delivery")
            }
        }

        static let fields: [Field<Self>] = [
            .text("href") { $0.href },
            .text("text") { $0.text },
        ]
    }
}

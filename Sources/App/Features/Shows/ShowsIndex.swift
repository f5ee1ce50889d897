import Templates
import Values

/// The shows that can be sponsored: filter, sort, tick to compare.
struct ShowsIndex: SitePage {
    static let template = "shows/index"
    static let pageSize = 20

    let summary: String
    let filters: ShowFilterForm
    let columns: [SortColumn]
    let shows: [Row]
    let empty: EmptyState?
    let pagination: Pagination?
    /// Where shows come from, for those who keep them.
    let feedsHref: String?
    let importHref: String?

    init(
        _ catalogue: ShowCatalogue, _ filter: ShowFilter, _ formats: Formats, feedsHref: String? = nil,
        importHref: String? = nil
    ) {
        let found = filter.apply(to: catalogue.shows)
        let pageCount = max(1, (found.count + Self.pageSize - 1) / Self.pageSize)
        let page = min(filter.page, pageCount)
        let shown = found.dropFirst((page - 1) * Self.pageSize).prefix(Self.pageSize)
        (self.feedsHref, self.importHref) = (feedsHref, importHref)
        summary = Self.summary(found.count, of: catalogue.shows.count, formats)
        filters = ShowFilterForm(filter, catalogue, formats)
        columns = Self.columns(filter)
        shows = shown.map { Row($0, country: filter.country, formats) }
        empty = shown.isEmpty ? Self.empty(isFiltered: !catalogue.shows.isEmpty) : nil
        pagination = Pagination(page: page, of: pageCount, summary: "Page \(page) of \(pageCount)") {
            filter.at(page: $0).href
        }
    }

    private static func summary(_ found: Int, of all: Int, _ formats: Formats) -> String {
        let shows = all == 1 ? "1 show" : "\(formats.count(all)) shows"
        return found == all
            ? "\(shows); downloads per episode in its first 30 days, open slots in the next 30"
            : "\(formats.count(found)) of \(shows)"
    }

    private static func empty(isFiltered: Bool) -> EmptyState {
        isFiltered
            ? EmptyState(
                icon: "search", title: "No show fits these filters",
                text: "Take one filter away, or start again with all shows.", href: "/shows", action: "Show all shows")
            : EmptyState(
                icon: "shows", title: "No shows yet", text: "They appear here as soon as the agency has added them.")
    }

    private static func columns(_ filter: ShowFilter) -> [SortColumn] {
        [
            column("Show", .title, filter), SortColumn(title: "Audience"),
            column("Downloads per episode", .downloads, filter), column("From CPM", .cpm, filter),
            column("Open, next 30 days", .open, filter),
        ]
    }

    /// Figures sort from the largest first, prices and titles from the smallest; a second click turns it around.
    private static func column(_ title: String, _ sort: ShowFilter.Sort, _ filter: ShowFilter) -> SortColumn {
        let isCurrent = filter.sort == sort
        let startsDescending = sort == .downloads || sort == .open
        let turned = filter.with {
            $0.sort = sort
            $0.isDescending = isCurrent ? !filter.isDescending : startsDescending
        }
        return SortColumn(
            title: title, href: turned.href, isNumber: sort != .title, isAscending: isCurrent && !filter.isDescending,
            isDescending: isCurrent && filter.isDescending)
    }

    static let fields: [Field<Self>] = [
        .text("summary") { $0.summary },
        .view("filters") { $0.filters },
        .list("columns") { $0.columns },
        .list("shows") { $0.shows },
        .flag("hasShows") { !$0.shows.isEmpty },
        .view("noShows") { $0.empty },
        .view("pagination") { $0.pagination },
        .text("feedsHref") { $0.feedsHref },
        .text("importHref") { $0.importHref },
    ]
}

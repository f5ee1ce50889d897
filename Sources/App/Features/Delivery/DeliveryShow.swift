import Sponsorship
import Templates
import Values

/// Delivery over time and by source, for one show or all of the reader's.
struct DeliveryShow: SitePage {
    static let template = "delivery/show"

    let heading, period, periodBefore, freshness: String
    let tabs: [Tab]
    let cards: [Card]
    let downloads, listeners, sources: ChartPanel
    let episodes: [Episode]
    let reported: ReportedTotals?

    init(
        _ delivery: Delivery, of show: ID<Show>?, _ shows: [Show.LastDay], _ reported: ReportedTotals?,
        _ formats: Formats, today: Day
    ) {
        heading = shows.first { $0.show == show }?.title ?? (shows.count == 1 ? shows[0].title : "All shows")
        period = formats.range(delivery.comparison.current, today: today)
        periodBefore = formats.range(delivery.comparison.previous, today: today)
        freshness = delivery.lastDay.map { FreshnessWords($0, today: today, formats).text } ?? "No figures yet"
        tabs = shows.count > 1 ? Self.tabs(shows, current: show) : []
        cards = DeliveryCards(delivery, formats, today: today).all
        let charts = DeliveryCharts(delivery, formats, today: today)
        downloads = charts.downloads
        listeners = charts.listeners
        sources = charts.sources
        episodes = delivery.episodes.map { Episode($0, formats, today: today) }
        self.reported = reported
    }

    static let fields: [Field<Self>] = [
        .text("heading") { $0.heading },
        .text("period") { $0.period },
        .text("periodBefore") { $0.periodBefore },
        .text("freshness") { $0.freshness },
        .flag("hasTabs") { !$0.tabs.isEmpty },
        .list("tabs") { $0.tabs },
        .list("cards") { $0.cards },
        .view("downloads") { $0.downloads },
        .view("listeners") { $0.listeners },
        .view("sources") { $0.sources },
        .list("episodes") { $0.episodes },
        .view("reported") { $0.reported },
    ]

    /// A way to each of the reader's shows, and to all together.
    private static func tabs(_ shows: [Show.LastDay], current: ID<Show>?) -> [Tab] {
        let each = shows.sorted { $0.title < $1.title }.map {
            Tab(title: $0.title, href: "/delivery/\($0.show.short)", isCurrent: $0.show == current)
        }
        return [Tab(title: "All shows", href: "/delivery", isCurrent: current == nil)] + each
    }

    struct Episode: View {
        let title, published, firstThirtyDays, total: String
        /// The rows behind its totals; nil where there are none.
        let href: String?

        init(_ episode: EpisodeTotal, _ formats: Formats, today: Day) {
            title = episode.title
            href = episode.downloads.map { _ in FigureFilter(episode: episode.id).href }
            published = formats.day(episode.publishedOn, today: today)
            firstThirtyDays = episode.firstThirtyDays.map { formats.count($0) } ?? Formats.absent
            total = episode.downloads.map { formats.count($0) } ?? Formats.absent
        }

        static let fields: [Field<Self>] = [
            .text("title") { $0.title },
            .text("href") { $0.href },
            .text("published") { $0.published },
            .text("firstThirtyDays") { $0.firstThirtyDays },
            .text("total") { $0.total },
        ]
    }
}

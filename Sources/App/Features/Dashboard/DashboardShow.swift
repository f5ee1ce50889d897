import Foundation
import Sponsorship
import Templates
import Values

/// The tenant at a glance: figures, the shows that make them, and what was imported last.
struct DashboardShow: SitePage {
    static let template = "dashboard/show"

    let period, periodBefore: String
    let stale: StaleBanner?
    let cards: [Card]
    let downloads, sources: ChartPanel
    let shows: [ShowRow]
    /// Nil where the desk takes no files.
    let imports: [ImportRow]?

    init(_ overview: Overview, _ tenant: Tenant, today: Day, now: Date) {
        let formats = tenant.formats
        let delivery = overview.delivery
        period = formats.range(delivery.comparison.current, today: today)
        periodBefore = formats.range(delivery.comparison.previous, today: today)
        stale = overview.healthAlert.map { StaleBanner($0, overview.lastSuccess, formats, now: now) }
        let figures = DeliveryCards(delivery, formats, today: today)
        cards = [figures.downloads, figures.listeners] + Self.newCards(overview, tenant, today: today, now: now)
        let charts = DeliveryCharts(delivery, formats, today: today)
        downloads = charts.downloads
        sources = charts.sources
        shows = overview.ranking.prefix(8).map { show, days, totals in
            ShowRow(show, days?.values(in: delivery.comparison.current), totals, formats)
        }
        imports = tenant.allows(.csvUpload) ? overview.imports.map { ImportRow($0, formats, now: now) } : nil
    }

    /// The card about imports leads to their history, so it needs both modules.
    private static func newCards(_ overview: Overview, _ tenant: Tenant, today: Day, now: Date) -> [Card] {
        guard tenant.allows(.dashboardCards) else { return [] }
        let upToDate = Card.upToDate(overview, tenant.formats, today: today)
        guard tenant.allows(.csvUpload) else { return [upToDate] }
        return [upToDate, .importHealth(overview, tenant.formats, now: now)]
    }

    static let fields: [Field<Self>] = [
        .text("period") { $0.period },
        .text("periodBefore") { $0.periodBefore },
        .view("stale") { $0.stale },
        .list("cards") { $0.cards },
        .view("downloads") { $0.downloads },
        .view("sources") { $0.sources },
        .list("shows") { $0.shows },
        .flag("hasShows") { !$0.shows.isEmpty },
        .view("noShows") { _ in
            EmptyState(icon: "shows", title: "No shows yet", text: "Shows and their episodes come first, then figures.")
        },
        .flag("takesFiles") { $0.imports != nil },
        .list("imports") { $0.imports ?? [] },
    ]
}

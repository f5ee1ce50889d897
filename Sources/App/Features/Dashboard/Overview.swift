import Foundation
import Sponsorship
import Values

/// Everything the dashboard of ops is made of.
struct Overview: Sendable {
    let delivery: Delivery
    let shows: [Show]
    let lastDays: [Show.LastDay]
    let byShow: [DownloadsByDay]
    let imports: [Import]
    /// When an import last succeeded; nil when none ever did.
    let lastSuccess: Date?
    /// Open while imports are late.
    let healthAlert: Alert?

    /// Shows with their downloads in the current period and the one before, the largest first.
    var ranking: [(show: Show, days: DownloadsByDay?, totals: PeriodComparison.Totals)] {
        let days = Dictionary(byShow.map { ($0.show, $0) }, uniquingKeysWith: { first, _ in first })
        return shows.map { show in
            let figures = days[show.id].map { zip($0.days, $0.downloads).map { (day: $0, figure: $1) } } ?? []
            return (show, days[show.id], delivery.comparison.totals(figures))
        }.sorted { $0.totals.current > $1.totals.current }
    }

    /// Shows whose figures reach to yesterday.
    func currentShows(today: Day) -> Int {
        lastDays.count { Freshness(latest: $0.day, today: today) == .current }
    }

    func health(at now: Date) -> ETLHealth {
        ETLHealth(lastSuccess: lastSuccess, at: now)
    }
}

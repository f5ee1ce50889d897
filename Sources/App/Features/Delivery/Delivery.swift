import Sponsorship
import Values

/// The last 28 days with figures beside the 28 before, of one show or of all that the reader may see.
struct Delivery: Sendable {
    /// Nil for all together.
    let show: ID<Show>?
    let comparison: PeriodComparison
    /// The last day with figures; nil when there never were any.
    let lastDay: Day?
    let days: [ShowDay]
    let episodes: [EpisodeTotal]

    static func read(
        _ show: ID<Show>?, lastDay: Day?, _ database: TenantDatabase, today: Day
    ) async throws -> Delivery {
        let comparison = PeriodComparison(through: min(lastDay ?? today.previous, today.previous))
        let (days, episodes) = try await database.read(
            show.map { ShowDay.all(of: $0, in: comparison.span) } ?? ShowDay.all(in: comparison.span),
            EpisodeTotal.newest(of: show, limit: 20))
        return Delivery(show: show, comparison: comparison, lastDay: lastDay, days: days, episodes: episodes)
    }

    /// The address of the rows behind some days of it.
    func rows(_ days: DayRange, source: String = "") -> String {
        FigureFilter(show: show, source: source, days).href
    }

    func totals(_ figure: (ShowDay) -> Int) -> PeriodComparison.Totals {
        comparison.totals(days.map { (day: $0.day, figure: figure($0)) })
    }

    /// One figure for each day of a range, summed over sources; nil for a day without any.
    func daily(_ range: DayRange, _ figure: (ShowDay) -> Int) -> [Int?] {
        Self.daily(days, range, figure)
    }

    static func daily(_ days: [ShowDay], _ range: DayRange, _ figure: (ShowDay) -> Int) -> [Int?] {
        var values = [Int?](repeating: nil, count: range.count)
        for day in days where range.contains(day.day) {
            let place = range.start.days(until: day.day)
            values[place] = (values[place] ?? 0).saturatingAdd(figure(day))
        }
        return values
    }

    /// The sources of the current period, the largest first. One pass over the days, however many sources a file names.
    var sources: [Source] {
        let current = days.filter { comparison.current.contains($0.day) }
        return Dictionary(grouping: current, by: \.source)
            .map { Source(name: $0, days: $1, downloads: $1.reduce(0) { $0.saturatingAdd($1.downloads) }) }
            .sorted { ($1.downloads, $0.name) < ($0.downloads, $1.name) }
    }

    /// What one source reported.
    struct Source {
        let name: String
        let days: [ShowDay]
        let downloads: Int
    }
}

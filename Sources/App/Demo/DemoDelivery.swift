import Values

/// What one episode is downloaded, day by day and source by source.
struct DemoDelivery: Sendable {
    let guid: String
    let publishedOn: Day
    private let lastDay: Day
    /// Downloads in the first thirty days.
    private let reach: Int
    private let source: DemoReach
    private let cpmCents: Int
    private let chance: UInt64

    /// The figures end so many days before yesterday as they lag.
    init(_ episode: DemoEpisode, on today: Day, lag: Int) {
        var random = DemoRandom("delivery/\(episode.guid)")
        guid = episode.guid
        publishedOn = episode.publishedOn
        lastDay = today.adding(days: -1 - lag)
        source = episode.show.reach
        let usual = source.downloads(daysAgo: publishedOn.days(until: today))
        reach = usual * random.number(880...1120) / 1000
        cpmCents = episode.show[.mid]?.cpmCents ?? 0
        chance = random.next()
    }

    /// The figures of a day; nil when there were no downloads, or when they are not known yet. A lift of more than a
    /// thousand thousandths is for figures that were corrected later.
    func figures(on day: Day, from position: Int, lift: Int = 1000) -> DemoFigures? {
        guard day <= lastDay, source.sources.indices.contains(position) else { return nil }
        var random = DemoRandom(chance, Int(day.daysSince2000) * 8 + position)
        let downloads = downloads(on: day, percent: source.sources[position], lift: lift, &random)
        guard downloads > 0 else { return nil }
        return figures(on: day, from: position, downloads, &random)
    }

    /// In steps that stay below 10^14, so that nothing can overflow; the fraction of a download that is left becomes
    /// one by chance, which thins old episodes out instead of ending them.
    private func downloads(on day: Day, percent: Int, lift: Int, _ random: inout DemoRandom) -> Int {
        let share = DemoCurve.share(age: publishedOn.days(until: day))
        var millionths = reach * share / 1000
        millionths = millionths * source.thousandths(on: day.weekday) / 1000
        millionths = millionths * percent / 100
        millionths = millionths * random.number(920...1080) / 1000
        millionths = millionths * lift / 1000
        return (millionths + random.number(0...999_999)) / 1_000_000
    }

    /// Apple reports no clicks, and the web player no revenue.
    private func figures(
        on day: Day, from position: Int, _ downloads: Int, _ random: inout DemoRandom
    ) -> DemoFigures {
        var figures = DemoFigures(day: day, guid: guid, source: DemoMetrics.sources[position], downloads: downloads)
        figures.listeners = max(1, downloads * random.number(840...940) / 1000)
        figures.completion = source.completion * 100 + random.number(-350...350)
        let clicks = random.number(40...140)
        if figures.source != "apple" {
            figures.clicks = clicks
            figures.conversions = (downloads * clicks * 6 / 100 + random.number(0...9_999)) / 10_000
        }
        if figures.source != "web" { figures.revenueCents = downloads * cpmCents * 7 / 10_000 }
        return figures
    }
}

extension DemoReach {
    fileprivate func thousandths(on weekday: Day.Weekday) -> Int {
        let position = weekday.rawValue - 1
        return week.indices.contains(position) ? week[position] : 1000
    }
}

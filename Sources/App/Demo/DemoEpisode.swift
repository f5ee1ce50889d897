import Values

/// An episode that has come out.
struct DemoEpisode: Sendable, Identified {
    static let idPrefix = "episode"
    /// How far back a tenant's episodes are known.
    static let days = 200

    let show: DemoShow
    let number: Int
    let publishedOn: Day

    var id: ID<DemoEpisode> { ID(named: "episode", guid) }
    /// `northwind-cold-start-112`
    var guid: String { "\(show.tenant)-\(show.slug)-\(number)" }
    var title: String { show.titles.title(number) }

    /// The length: the show's usual one, give or take a fifth.
    var seconds: Int {
        var random = DemoRandom("seconds/\(guid)")
        return show.release.minutes * 60 * random.number(800...1200) / 1000
    }
}

extension DemoShow {
    /// What came out in the last 200 days, the oldest first. The latest came out yesterday at the latest, so that every
    /// episode can have figures.
    func episodes(on today: Day) -> [DemoEpisode] {
        DayRange(last: DemoEpisode.days, through: today.previous).compactMap { day in
            release.number(on: day).map { DemoEpisode(show: self, number: $0, publishedOn: day) }
        }
    }
}

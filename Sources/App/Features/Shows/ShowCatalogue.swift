import Postgres
import Values

/// Every show that an audience may see, with prices, avails and figures: one round trip for all of it.
struct ShowCatalogue: Sendable {
    let shows: [ListedShow]

    /// With the share of each audience that lives in a country, if one is wanted.
    static func read(
        _ database: TenantDatabase, today: Day, country: String? = nil
    ) async throws(PostgresError) -> ShowCatalogue {
        let queries = Queries(today: today, country: country)
        let (shows, offers, days, averages, audience) = try await database.read(
            queries.shows, queries.offers, queries.days, queries.averages, queries.audience)
        return ShowCatalogue(shows, offers, days, averages, audience)
    }

    /// The last 28 days that are over.
    static func recent(_ today: Day) -> DayRange { DayRange(last: 28, through: today.previous) }

    /// Published long enough ago to have had thirty days, and recently enough to say what to expect.
    static func settled(_ today: Day) -> DayRange {
        DayRange(today.adding(days: -120), until: today.adding(days: -29))
    }

    init(
        _ shows: [Show], _ offers: [Offer], _ days: [DownloadsByDay], _ averages: [EpisodeAverage],
        _ audience: [AudienceShare]
    ) {
        let offers = Dictionary(grouping: offers, by: \.show)
        let days = Dictionary(days.map { ($0.show, $0) }, uniquingKeysWith: { first, _ in first })
        let averages = Dictionary(averages.map { ($0.show, $0) }, uniquingKeysWith: { first, _ in first })
        let audience = Dictionary(grouping: audience, by: \.show)
        self.shows = shows.map { show in
            ListedShow(
                show: show, offers: offers[show.id] ?? [], days: days[show.id], average: averages[show.id],
                audience: audience[show.id] ?? [])
        }
    }
}

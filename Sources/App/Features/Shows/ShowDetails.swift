import Postgres
import Values

/// A show with its whole audience: what its own page and the comparison need.
struct ShowDetails: Sendable {
    let listed: ListedShow
    let lastDay: Day?

    /// Those of the asked shows that the audience may see, in the order asked for.
    static func read(
        _ ids: [ID<Show>], _ database: TenantDatabase, today: Day
    ) async throws(PostgresError) -> [ShowDetails] {
        let (shows, offers, days, averages, audience, lastDays) = try await database.read(
            Show.find(ids),
            Offer.all(on: today, bookedIn: DayRange(today, until: today.adding(days: ListedShow.horizon))),
            DownloadsByDay.all(in: ShowCatalogue.recent(today)),
            EpisodeAverage.all(publishedIn: ShowCatalogue.settled(today)),
            AudienceShare.all(of: ids), Show.lastDays())
        let catalogue = ShowCatalogue(shows, offers, days, averages, audience)
        let found = Dictionary(catalogue.shows.map { ($0.show.id, $0) }, uniquingKeysWith: { first, _ in first })
        return ids.compactMap { id in
            found[id].map { listed in ShowDetails(listed: listed, lastDay: lastDays.first { $0.show == id }?.day) }
        }
    }
}

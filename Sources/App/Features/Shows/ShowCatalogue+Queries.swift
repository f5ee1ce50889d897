import Postgres
import Values

extension ShowCatalogue {
    /// What a catalogue is read with, in one round trip.
    struct Queries {
        let shows: Query<Show>
        let offers: Query<Offer>
        let days: Query<DownloadsByDay>
        let averages: Query<EpisodeAverage>
        let audience: Query<AudienceShare>

        init(today: Day, country: String?) {
            shows = Show.all()
            offers = Offer.all(on: today, bookedIn: DayRange(today, until: today.adding(days: ListedShow.horizon)))
            days = DownloadsByDay.all(in: recent(today))
            averages = EpisodeAverage.all(publishedIn: settled(today))
            audience = AudienceShare.leading(country: country)
        }

        var statements: [SQL] { [shows.sql, offers.sql, days.sql, averages.sql, audience.sql] }
    }
}

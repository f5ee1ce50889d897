import Postgres
import Values

extension DemoTenant {
    /// Shows, what they are about, who listens, and their episodes.
    func catalogue(on today: Day) -> [Command] {
        [insertShows(), insertTopics(), insertAudience(), insertEpisodes(on: today)]
    }

    private func insertShows() -> Command {
        Command(
            """
            INSERT INTO shows (id, creator_id, slug, title, summary, language)
            SELECT * FROM unnest(
                \(shows.map(\.id)), \(shows.map(\.creator.id)), \(shows.map(\.slug)), \(shows.map(\.title)),
                \(shows.map(\.summary)), \(shows.map(\.language)))
            """)
    }

    private func insertTopics() -> Command {
        let topics = shows.flatMap { show in show.topics.map { (show: show.id, topic: $0) } }
        return Command(
            """
            INSERT INTO show_topics (show_id, topic_id)
            SELECT * FROM unnest(\(topics.map(\.show)), \(topics.map(\.topic)))
            """)
    }

    private func insertAudience() -> Command {
        let shares = shows.flatMap { show in show.audience.shares.map { (show: show.id, share: $0) } }
        return Command(
            """
            INSERT INTO audience_profiles (show_id, dimension, segment, share_ppm)
            SELECT * FROM unnest(
                \(shares.map(\.show)), \(shares.map(\.share.dimension)), \(shares.map(\.share.segment)),
                \(shares.map(\.share.millionths)))
            """)
    }

    private func insertEpisodes(on today: Day) -> Command {
        let episodes = episodes(on: today)
        return Command(
            """
            INSERT INTO episodes (id, show_id, guid, title, published_on, seconds)
            SELECT * FROM unnest(
                \(episodes.map(\.id)), \(episodes.map(\.show.id)), \(episodes.map(\.guid)), \(episodes.map(\.title)),
                \(episodes.map(\.publishedOn)), \(episodes.map(\.seconds)))
            """)
    }
}

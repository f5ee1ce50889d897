import Values
import Web

/// A filter and the things that it names, which must be there for the reader.
struct FigureScope: Sendable {
    /// As it was asked for, with the show that an episode belongs to.
    let filter: FigureFilter
    let shows: [(id: ID<Show>, title: String)]
    /// Of the chosen show; none where no show is chosen.
    let episodes: [EpisodeTitle]
    let file: Import?

    /// Throws a 404 for what the reader cannot know.
    init(
        _ asked: FigureFilter, _ shows: [Show.LastDay], _ episodes: [EpisodeTitle], file: Import?
    ) throws {
        var filter = asked
        if let episode = asked.episode, asked.show == nil {
            guard let found = episodes.first(where: { $0.id == episode }) else { throw HTTPFailure.notFound }
            filter.show = found.show
        }
        // Whoever chooses another show has not asked for an episode of it.
        if !episodes.contains(where: { $0.id == filter.episode }) { filter.episode = nil }
        if filter.show == nil, shows.count == 1 { filter.show = shows.first?.show }
        guard filter.show == nil || shows.contains(where: { $0.show == filter.show }) else {
            throw HTTPFailure.notFound
        }
        self.filter = filter
        self.shows = shows.map { (id: $0.show, title: $0.title) }.sorted { $0.title < $1.title }
        self.episodes = episodes
        self.file = file
    }

    /// What is looked for: the rows of an import lie within its days, which are a part of the key.
    var rows: FigureFilter {
        var rows = filter
        if let start = file?.firstDay { rows.first = max(start, filter.first ?? start) }
        if let end = file?.lastDay { rows.last = min(end, filter.last ?? end) }
        return rows
    }

    var showTitle: String? { shows.first { $0.id == filter.show }?.title }
    var episodeTitle: String? { episodes.first { $0.id == filter.episode }?.title }
}

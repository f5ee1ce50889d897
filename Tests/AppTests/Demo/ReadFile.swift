import Sponsorship
import Values

@testable import App

/// A metrics file as the import reads it.
struct ReadFile {
    private(set) var rows: [MetricsRow] = []
    private(set) var rejections: [Rejection] = []
    private(set) var ignoredColumns: [String] = []
    private let episodes: [DemoEpisode]

    init(_ chunks: any Sequence<[UInt8]>, of tenant: DemoTenant, on today: Day) throws {
        episodes = tenant.episodes(on: today)
        let names = episodes.map {
            EpisodeNames(id: $0.id, guid: $0.guid, showTitle: $0.show.title, title: $0.title)
        }
        var reader = MetricsReader(episodes: EpisodeIndex(names), today: today)
        for chunk in chunks {
            try reader.feed(chunk.span) { row, _ in
                rows.append(row)
            } rejected: {
                rejections.append($0)
            }
        }
        try reader.finish { row, _ in
            rows.append(row)
        } rejected: {
            rejections.append($0)
        }
        ignoredColumns = reader.header?.extras ?? []
    }

    /// What makes a row the same as another.
    var keys: [String] {
        rows.map { "\($0.day)/\($0.episode)/\($0.source)" }
    }

    /// The last day with figures, by the show's slug.
    var lastDays: [String: Day] {
        rows.reduce(into: [:]) { days, row in
            let slug = episodes[Int(row.episode)].show.slug
            days[slug] = max(days[slug] ?? .earliest, row.day)
        }
    }
}

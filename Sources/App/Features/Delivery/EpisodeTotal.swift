import Postgres
import Values

/// What an episode was downloaded so far.
struct EpisodeTotal: Sendable, RowDecodable {
    let id: ID<Episode>
    let title: String
    let publishedOn: Day
    let firstThirtyDays: Int?
    let downloads: Int?

    init(from row: inout RowReader) throws(PostgresError) {
        id = try row.next()
        title = try row.next()
        publishedOn = try row.next()
        firstThirtyDays = try row.next()
        downloads = try row.next()
    }

    /// The newest episodes of a show, or of all that the reader may see.
    static func newest(of show: ID<Show>?, limit: Int) -> Query<EpisodeTotal> {
        Query(
            """
            SELECT e.id, e.title, e.published_on, t.first_30_days, t.downloads
            FROM episodes e
            LEFT JOIN episode_totals t
              ON t.tenant_id = e.tenant_id AND t.show_id = e.show_id AND t.episode_id = e.id
            WHERE \(show) IS NULL OR e.show_id = \(show)
            ORDER BY e.published_on DESC, e.title, e.id LIMIT \(limit)
            """)
    }
}

import Postgres
import Values

/// A show of the agency, and what speaks for its being the one in a feed.
struct ShowMatch: Sendable, RowDecodable {
    let show: ID<Show>
    let title: String
    /// Whether it has a feed already.
    let hasFeed: Bool
    let isCalledTheSame: Bool
    /// Of the feed's newest episodes, how many the show has under the same guid, and under the same title.
    let guids, titles: Int

    init(from row: inout RowReader) throws(PostgresError) {
        show = try row.next()
        title = try row.next()
        hasFeed = try row.next()
        isCalledTheSame = try row.next()
        guids = try row.next()
        titles = try row.next()
    }

    /// Every show by title. The newest hundred episodes of the feed are enough to tell.
    static func all(for feed: ID<Feed>) -> Query<ShowMatch> {
        Query(
            """
            WITH newest AS (
                SELECT guid, title FROM feed_items WHERE feed_id = \(feed) ORDER BY published_at DESC, guid LIMIT 100
            )
            SELECT s.id, s.title,
                   EXISTS (SELECT FROM feeds o WHERE o.tenant_id = s.tenant_id AND o.show_id = s.id),
                   EXISTS (SELECT FROM feeds f
                           WHERE f.tenant_id = s.tenant_id AND f.id = \(feed) AND lower(f.title) = lower(s.title)),
                   (SELECT count(*) FROM newest n
                    JOIN episodes e ON e.tenant_id = s.tenant_id AND e.show_id = s.id AND e.guid = n.guid),
                   (SELECT count(*) FROM episodes e
                    WHERE e.tenant_id = s.tenant_id AND e.show_id = s.id AND e.title IN (SELECT title FROM newest))
            FROM shows s ORDER BY lower(s.title), s.id
            """)
    }

    /// The show that it most likely is: by guids, then by its own title, then by titles of three episodes or more.
    static func best(of matches: [ShowMatch]) -> ShowMatch? {
        matches.filter { $0.guids > 0 || $0.isCalledTheSame || $0.titles >= 3 }
            .max {
                ($0.guids, $0.isCalledTheSame ? 1 : 0, $0.titles) < ($1.guids, $1.isCalledTheSame ? 1 : 0, $1.titles)
            }
    }
}

import Feeds
import FoundationEssentials
import Postgres
import Values

// What a feed holds, and what becomes of it in the list of episodes.
extension Feed {
    /// Takes out what the feed no longer holds. The episodes stay.
    static func dropItems(_ id: ID<Feed>, except guids: [String]) -> Command {
        Command("DELETE FROM feed_items WHERE feed_id = \(id) AND guid <> ALL (\(guids))")
    }

    /// Writes what it holds now; a row that is so already is left alone.
    static func writeItems(_ id: ID<Feed>, _ items: [FeedItem], in zone: TimeZone) -> Command {
        Command(
            """
            INSERT INTO feed_items AS held (feed_id, guid, title, published_at, published_on, seconds, is_explicit,
                                            enclosure_url, enclosure_type, enclosure_bytes)
            SELECT \(id), * FROM unnest(
                \(items.map(\.guid)), \(items.map(\.title)), \(items.map(\.publishedAt)),
                \(items.map { Day(of: $0.publishedAt, in: zone) }), \(items.map { Int32(clamping: $0.seconds) }),
                \(items.map(\.isExplicit)), \(items.map(\.enclosure.url)), \(items.map(\.enclosure.type)),
                \(items.map(\.enclosure.length)))
            ON CONFLICT (tenant_id, feed_id, guid) DO UPDATE SET
                title = excluded.title, published_at = excluded.published_at, published_on = excluded.published_on,
                seconds = excluded.seconds, is_explicit = excluded.is_explicit, enclosure_url = excluded.enclosure_url,
                enclosure_type = excluded.enclosure_type, enclosure_bytes = excluded.enclosure_bytes
            WHERE (held.title, held.published_at, held.published_on, held.seconds, held.is_explicit, held.enclosure_url,
                   held.enclosure_type, held.enclosure_bytes)
               IS DISTINCT FROM
                  (excluded.title, excluded.published_at, excluded.published_on, excluded.seconds, excluded.is_explicit,
                   excluded.enclosure_url, excluded.enclosure_type, excluded.enclosure_bytes)
            """)
    }

    /// Which episode of a show each item is: the one with its guid; else, where exactly one item and one episode that
    /// are left over are called the same, that one.
    private static func matches(_ id: ID<Feed>, _ show: ID<Show>) -> SQL {
        """
        known AS (
            SELECT i.guid, e.id AS episode_id
            FROM feed_items i
            JOIN episodes e ON e.tenant_id = i.tenant_id AND e.show_id = \(show) AND e.guid = i.guid
            WHERE i.feed_id = \(id)
        ), named AS (
            SELECT new.guid, old.episode_id
            FROM (
                SELECT i.title, min(i.guid) AS guid FROM feed_items i
                WHERE i.feed_id = \(id) AND i.guid NOT IN (SELECT guid FROM known)
                GROUP BY i.title HAVING count(*) = 1
            ) AS new JOIN (
                SELECT e.title, (array_agg(e.id))[1] AS episode_id FROM episodes e
                WHERE e.show_id = \(show) AND e.id NOT IN (SELECT episode_id FROM known)
                GROUP BY e.title HAVING count(*) = 1
            ) AS old ON old.title = new.title
        ), matched AS (
            SELECT guid, episode_id FROM known UNION ALL SELECT guid, episode_id FROM named
        )
        """
    }

    /// Makes a show's episodes what the feed says. A length that the feed does not know stays; episodes that left the
    /// feed stay too.
    static func merge(_ id: ID<Feed>, into show: ID<Show>) -> Query<FeedCounts> {
        Query(
            """
            WITH \(matches(id, show)), changed AS (
                UPDATE episodes e SET guid = i.guid, title = i.title, published_on = i.published_on,
                       seconds = coalesce(nullif(i.seconds, 0), e.seconds), is_explicit = i.is_explicit
                FROM matched m JOIN feed_items i ON i.feed_id = \(id) AND i.guid = m.guid
                WHERE e.show_id = \(show) AND e.id = m.episode_id
                  AND (e.guid, e.title, e.published_on, e.seconds, e.is_explicit) IS DISTINCT FROM
                      (i.guid, i.title, i.published_on, coalesce(nullif(i.seconds, 0), e.seconds), i.is_explicit)
                RETURNING 1
            ), created AS (
                INSERT INTO episodes (show_id, guid, title, published_on, seconds, is_explicit)
                SELECT \(show), i.guid, i.title, i.published_on, i.seconds, i.is_explicit FROM feed_items i
                WHERE i.feed_id = \(id) AND i.guid NOT IN (SELECT guid FROM matched)
                RETURNING 1
            )
            SELECT (SELECT count(*) FROM created), (SELECT count(*) FROM changed),
                   (SELECT count(*) FROM feed_items WHERE feed_id = \(id))
            """)
    }

    /// What `merge` would do, so that a person can see it first.
    static func forecast(_ id: ID<Feed>, on show: ID<Show>) -> Query<FeedForecast> {
        Query(
            """
            WITH \(matches(id, show))
            SELECT (SELECT count(*) FROM feed_items WHERE feed_id = \(id)) - (SELECT count(*) FROM matched),
                   (SELECT count(*) FROM matched),
                   (SELECT count(*) FROM episodes e
                    WHERE e.show_id = \(show) AND e.id NOT IN (SELECT episode_id FROM matched))
            """)
    }

    /// Sums of downloads count from the day of publication, which may have moved.
    static func sumEpisodes(of show: ID<Show>) -> Command {
        Command(
            """
            INSERT INTO episode_totals AS held (show_id, episode_id, first_day, downloads, first_30_days)
            SELECT m.show_id, m.episode_id, min(m.day), coalesce(sum(m.downloads), 0)::bigint,
                   coalesce(sum(m.downloads) FILTER (WHERE m.day < e.published_on + 30), 0)::bigint
            FROM daily_metrics m JOIN episodes e ON e.tenant_id = m.tenant_id AND e.id = m.episode_id
            WHERE m.show_id = \(show)
            GROUP BY m.show_id, m.episode_id ORDER BY m.episode_id
            ON CONFLICT (tenant_id, show_id, episode_id) DO UPDATE SET first_30_days = excluded.first_30_days
            WHERE held.first_30_days <> excluded.first_30_days
            """)
    }

    /// The newest episodes that the feed holds.
    static func newest(_ count: Int, in id: ID<Feed>) -> Query<NewestItem> {
        Query(
            """
            SELECT title, published_on, seconds, is_explicit FROM feed_items
            WHERE feed_id = \(id) ORDER BY published_at DESC, guid LIMIT \(count)
            """)
    }
}

/// What became of the episodes in a feed.
struct FeedCounts: Sendable, RowDecodable {
    let created, changed, unchanged: Int

    init(from row: inout RowReader) throws(PostgresError) {
        created = try row.next()
        changed = try row.next()
        let all: Int = try row.next()
        unchanged = max(0, all - created - changed)
    }
}

/// What would become of them.
struct FeedForecast: Sendable, RowDecodable {
    /// Episodes of the feed that the show does not have, those it has, and those it has besides.
    let new, known, others: Int

    init(from row: inout RowReader) throws(PostgresError) {
        new = try row.next()
        known = try row.next()
        others = try row.next()
    }
}

/// An episode as a feed has it, for the preview.
struct NewestItem: Sendable, RowDecodable {
    let title: String
    let day: Day
    let seconds: Int
    let isExplicit: Bool

    init(from row: inout RowReader) throws(PostgresError) {
        title = try row.next()
        day = try row.next()
        seconds = Int(try row.next() as Int32)
        isExplicit = try row.next()
    }
}

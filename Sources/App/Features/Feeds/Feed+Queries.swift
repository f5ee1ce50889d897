import Feeds
import FoundationEssentials
import Outbound
import Postgres
import Values

extension Feed {
    /// As many as the page shows; an agency has a feed for each show.
    static let most = 500

    private static let selection: SQL =
        """
        SELECT f.id, f.status, f.show_id,
               (SELECT s.title FROM shows s WHERE s.tenant_id = f.tenant_id AND s.id = f.show_id),
               f.url, f.file_name, f.title, f.summary, f.language, f.author, f.link, f.categories, f.is_explicit,
               (SELECT count(*) FROM feed_items i WHERE i.tenant_id = f.tenant_id AND i.feed_id = f.id),
               f.remark, f.etag, f.last_modified, f.read_at, f.failures, f.error, f.next_at, f.member_name
        FROM feeds f
        """

    /// Those that wait for somebody first, then those that fail, then by title.
    static func all() -> Query<Feed> {
        Query(
            """
            \(selection) ORDER BY f.status <> 'found', f.failures = 0, lower(f.title), f.id LIMIT \(most)
            """)
    }

    static func find(_ id: ID<Feed>) -> Query<Feed> {
        Query("\(selection) WHERE f.id = \(id)")
    }

    static func find(url: String) -> Query<ID<Feed>> {
        Query("SELECT id FROM feeds WHERE url = \(url)")
    }

    static func find(show: ID<Show>) -> Query<ID<Feed>> {
        Query("SELECT id FROM feeds WHERE show_id = \(show)")
    }

    /// Nobody else reads this feed into the database until the transaction ends. No row when it is gone.
    static func hold(_ id: ID<Feed>) -> Query<ID<Feed>> {
        Query("SELECT id FROM feeds WHERE id = \(id) FOR UPDATE")
    }

    /// A feed that was read and belongs to no show yet.
    static func add(_ id: ID<Feed>, _ reading: FeedReading, from source: Source, by member: Member, at now: Date)
        -> Command
    {
        let (url, file): (String?, String?) =
            switch source {
            case .url(let url): (url, nil)
            case .file(let name): (nil, name)
            }
        let feed = reading.feed
        return Command(
            """
            INSERT INTO feeds (id, url, file_name, title, summary, language, author, link, categories, is_explicit, remark,
                               etag, last_modified, read_at, created_at, member_name)
            VALUES (\(id), \(url), \(file), \(feed.title), \(feed.summary), \(feed.language), \(feed.author), \(feed.link),
                    \(feed.categories), \(feed.isExplicit), \(reading.remark), \(reading.validators.etag),
                    \(reading.validators.lastModified), \(now), \(now), \(member.name))
            ON CONFLICT (tenant_id, url) DO NOTHING
            """)
    }

    /// What it says now, and that it could be read.
    static func update(_ id: ID<Feed>, _ reading: FeedReading, next: Date, at now: Date) -> Command {
        let feed = reading.feed
        return Command(
            """
            UPDATE feeds SET title = \(feed.title), summary = \(feed.summary), language = \(feed.language),
                   author = \(feed.author), link = \(feed.link), categories = \(feed.categories),
                   is_explicit = \(feed.isExplicit), remark = \(reading.remark), etag = \(reading.validators.etag),
                   last_modified = \(reading.validators.lastModified), read_at = \(now), failures = 0, error = NULL,
                   next_at = CASE WHEN status = 'active' AND url IS NOT NULL THEN \(next) END
            WHERE id = \(id)
            """)
    }

    /// Its server says that nothing changed.
    static func confirm(_ id: ID<Feed>, next: Date, at now: Date) -> Command {
        Command(
            """
            UPDATE feeds SET read_at = \(now), failures = 0, error = NULL,
                   next_at = CASE WHEN status = 'active' AND url IS NOT NULL THEN \(next) END
            WHERE id = \(id)
            """)
    }

    /// How often it has failed in a row by now.
    static func fail(_ id: ID<Feed>, because reason: String, next: Date) -> Command {
        Command(
            """
            UPDATE feeds SET failures = failures + 1, error = \(reason),
                   next_at = CASE WHEN status = 'active' AND url IS NOT NULL THEN \(next) END
            WHERE id = \(id)
            """)
    }

    /// It belongs to a show from now on. Affects no row when it does already.
    static func settle(_ id: ID<Feed>, on show: ID<Show>, next: Date) -> Command {
        Command(
            """
            UPDATE feeds SET show_id = \(show), status = 'active', next_at = CASE WHEN url IS NOT NULL THEN \(next)::timestamptz END
            WHERE id = \(id) AND status = 'found'
            """)
    }

    static func pause(_ id: ID<Feed>) -> Command {
        Command(
            "UPDATE feeds SET status = 'paused', next_at = NULL WHERE id = \(id) AND status = 'active' AND url IS NOT NULL"
        )
    }

    static func resume(_ id: ID<Feed>, at now: Date) -> Command {
        Command("UPDATE feeds SET status = 'active', next_at = \(now) WHERE id = \(id) AND status = 'paused'")
    }

    /// Its show and episodes stay.
    static func remove(_ id: ID<Feed>) -> Command {
        Command("DELETE FROM feeds WHERE id = \(id)")
    }

    /// The feed that a show had before.
    static func replace(of show: ID<Show>, by id: ID<Feed>) -> Command {
        Command("DELETE FROM feeds WHERE show_id = \(show) AND id <> \(id)")
    }

    /// Those that nobody wanted after all.
    static func forgetFound(before: Date) -> Command {
        Command("DELETE FROM feeds WHERE status = 'found' AND created_at < \(before)")
    }

    /// Those whose time has come, the longest overdue first.
    static func due(at now: Date) -> Query<ID<Feed>> {
        Query("SELECT id FROM feeds WHERE next_at <= \(now) ORDER BY next_at, id")
    }
}

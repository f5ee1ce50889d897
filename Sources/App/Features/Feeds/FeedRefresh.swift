import FoundationEssentials
import Postgres
import Values

/// One look at a feed, and what became of it.
struct FeedRefresh: Sendable, RowDecodable {
    let at: Date
    /// Empty for the schedule.
    let memberName: String
    let result: Result
    let created, changed, unchanged: Int
    let error: String?

    /// As many of a feed as are kept.
    static let kept = 50

    /// The values are the texts of the column's CHECK. The same: its server said that nothing changed.
    enum Result: String, TextColumn {
        case read, same, failed
    }

    init(from row: inout RowReader) throws(PostgresError) {
        at = try row.next()
        memberName = try row.next()
        result = try row.next()
        created = Int(try row.next() as Int32)
        changed = Int(try row.next() as Int32)
        unchanged = Int(try row.next() as Int32)
        error = try row.next()
    }

    /// The newest first.
    static func all(of feed: ID<Feed>, _ count: Int = kept) -> Query<FeedRefresh> {
        Query(
            """
            SELECT at, member_name, result, created, changed, unchanged, error FROM feed_refreshes
            WHERE feed_id = \(feed) ORDER BY at DESC LIMIT \(count)
            """)
    }

    static func note(
        _ feed: ID<Feed>, _ result: Result, _ counts: FeedCounts?, _ error: String?, by memberName: String, at now: Date
    ) -> Command {
        Command(
            """
            INSERT INTO feed_refreshes (feed_id, at, member_name, result, created, changed, unchanged, error)
            VALUES (\(feed), \(now), \(memberName), \(result), \(Int32(clamping: counts?.created ?? 0)),
                    \(Int32(clamping: counts?.changed ?? 0)), \(Int32(clamping: counts?.unchanged ?? 0)), \(error))
            ON CONFLICT (tenant_id, feed_id, at) DO NOTHING
            """)
    }

    static func prune(_ feed: ID<Feed>) -> Command {
        Command(
            """
            DELETE FROM feed_refreshes WHERE feed_id = \(feed) AND at < (
                SELECT at FROM feed_refreshes WHERE feed_id = \(feed) ORDER BY at DESC OFFSET \(kept - 1) LIMIT 1)
            """)
    }
}

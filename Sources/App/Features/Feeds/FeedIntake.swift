import Feeds
import Foundation
import Postgres
import Values

/// Brings what was read from a feed into the database: one transaction, all or nothing.
struct FeedIntake {
    let feed: ID<Feed>
    /// Nil while nobody has said which show it is.
    let show: ID<Show>?
    let zone: TimeZone
    /// Who asked for it, as they are called now; empty for the schedule.
    let memberName: String
    let now: Date

    /// The feed holds this now; its show follows.
    func take(_ reading: FeedReading, in transaction: Transaction) async throws(PostgresError) {
        guard try await transaction.first(Feed.hold(feed)) != nil else { return }
        try await transaction.batch([
            Feed.update(feed, reading, next: FeedPace.next(after: 0, now), at: now),
            Feed.dropItems(feed, except: reading.feed.items.map(\.guid)),
            Feed.writeItems(feed, reading.feed.items, in: zone),
        ])
        if let show { try await merge(into: show, in: transaction) }
    }

    /// The episodes of the show become what the feed holds.
    func merge(into show: ID<Show>, in transaction: Transaction) async throws(PostgresError) {
        try await transaction.run(ImportStaging.takeTurn())
        let counts = try await transaction.first(Feed.merge(feed, into: show))
        if let counts, counts.changed > 0 { try await transaction.run(Feed.sumEpisodes(of: show)) }
        try await note(.read, counts, nil, in: transaction)
    }

    /// The server says that it holds what it held.
    func confirm(in transaction: Transaction) async throws(PostgresError) {
        guard try await transaction.first(Feed.hold(feed)) != nil else { return }
        try await transaction.run(Feed.confirm(feed, next: FeedPace.next(after: 0, now), at: now))
        try await note(.same, nil, nil, in: transaction)
    }

    /// It could not be read. What it held stays, and from the third time on somebody is told.
    func fail(_ failure: FeedFailure, in transaction: Transaction) async throws(PostgresError) {
        guard try await transaction.first(Feed.hold(feed)) != nil,
            let known = try await transaction.first(Feed.find(feed))
        else { return }
        let failures = known.failures + 1
        try await transaction.run(
            Feed.fail(feed, because: failure.message, next: FeedPace.next(after: failures, now)))
        try await note(.failed, nil, failure.message, in: transaction)
        if let alert = known.alert(after: failures, failure, at: now) { try await transaction.run(alert) }
    }

    private func note(
        _ result: FeedRefresh.Result, _ counts: FeedCounts?, _ error: String?, in transaction: Transaction
    ) async throws(PostgresError) {
        var steps = [
            FeedRefresh.note(feed, result, counts, error, by: memberName, at: now), FeedRefresh.prune(feed),
        ]
        if error == nil { steps.append(Alert.resolve(.showFeed, key: feed.short, at: now)) }
        try await transaction.batch(steps)
    }
}

/// How long to leave a feed alone.
enum FeedPace {
    /// A look an hour is the schedule's; half of one keeps a look by hand from being repeated at once. After failures
    /// an hour, then twice as long each time, up to a day.
    static func next(after failures: Int, _ now: Date) -> Date {
        guard failures > 0 else { return now.addingTimeInterval(1800) }
        let hours = min(24, 1 << min(failures - 1, 5))
        return now.addingTimeInterval(Double(hours) * 3600)
    }

    /// Spreads the looks of one hour over ten minutes, each feed always at the same one: servers that carry many shows
    /// are not asked for all of them at once.
    static func jitter(_ feed: ID<Feed>) -> TimeInterval {
        Double(UInt64(truncatingIfNeeded: feed.bits) % 600)
    }
}

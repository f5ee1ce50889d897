import Foundation
import Jobs
import Postgres
import Values

/// Asks for a look at every feed whose time has come, each a job of its own: one that hangs holds up no other.
enum FeedLooks {
    static let name = "feed-refresh"
    static let kind = JobKind<Due>("feeds.refresh", timeout: .seconds(60))
    /// A feed that nobody has saved by then is not wanted.
    private static let patience: TimeInterval = 7 * 86_400

    static func run(_ run: JobRun, at now: Date) async throws {
        let due = try await run.read(Feed.due(at: now))
        let jobs = try due.map { try FeedLook(feed: $0.uuid).enqueued(at: now) }
        try await run.finish { transaction in
            try await transaction.run(Feed.forgetFound(before: now.addingTimeInterval(-patience)))
            try await transaction.batch(jobs)
            run.count(rows: due.count)
        }
    }
}

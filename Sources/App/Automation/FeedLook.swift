import Feeds
import Foundation
import Jobs
import Postgres
import Templates
import Values

/// One look at one feed: read from its server, then brought into the database.
struct FeedLook: Codable, Sendable {
    static let kind = JobKind<FeedLook>("feed.refresh", maxAttempts: 3, timeout: .seconds(120))

    let feed: UUID

    /// At most one of a feed waits or runs.
    func enqueued(at now: Date) throws(JobError) -> Command {
        let id = ID<Feed>(feed)
        return try Queue.enqueue(
            Self.kind, self, key: id.short, at: now, notBefore: now.addingTimeInterval(FeedPace.jitter(id)))
    }

    /// A feed that cannot be read is no failure of the job: it is on record with the feed, which is tried again later.
    func run(_ run: JobRun, _ services: Services) async throws {
        guard let tenant = services.directory.all.first(where: { $0.id.uuid == run.tenant }),
            tenant.allows(.csvUpload), let feed = try await run.read(Feed.find(ID(feed))).first,
            feed.status == .active, let url = feed.url
        else { return }
        let outcome = await services.fetcher.look(at: url, known: feed.known)
        let intake = FeedIntake(
            feed: feed.id, show: feed.show, zone: tenant.formats.zone, memberName: "", now: services.clock.now())
        run.count(rows: outcome.items)
        try await run.finish { try await intake.settle(outcome, in: $0) }
    }
}

extension FeedOutcome {
    /// How many episodes were read.
    fileprivate var items: Int {
        if case .read(let reading) = self { reading.feed.items.count } else { 0 }
    }
}

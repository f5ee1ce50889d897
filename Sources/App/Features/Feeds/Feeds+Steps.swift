import Feeds
import Foundation
import Hummingbird
import Postgres
import Templates
import Values
import Web

extension Feeds {
    /// Reads the feed now and says what became of it.
    @Sendable func refresh(_ request: Request, _ context: OpsContext) async throws -> Response {
        _ = try await context.form(request)
        let feed = try await feed(context)
        guard let url = feed.url, feed.status != .found else {
            let words = "A file cannot be read again from where it came. Upload the newer one."
            return context.redirect(to: "/feeds/\(feed.id.short)", Flash(.notice, words))
        }
        let services = context.desk.services
        let outcome = await services.fetcher.look(at: url, known: feed.known)
        let intake = FeedIntake(
            feed: feed.id, show: feed.show, zone: context.tenant.formats.zone, memberName: context.member.name,
            now: services.clock.now())
        let note = context.note("refresh feed", feed, .init(feed.channel.title, "", "Read by hand"))
        try await context.database.write { transaction in
            try await intake.settle(outcome, in: transaction)
            try await transaction.run(note)
        }
        services.alerts.forget(context.tenant.id)
        return context.redirect(to: "/feeds/\(feed.id.short)", outcome.flash)
    }

    @Sendable func pause(_ request: Request, _ context: OpsContext) async throws -> Response {
        let step = Step(
            command: Feed.pause, action: "pause feed", before: "Active", after: "Paused",
            words: "It is paused: nobody looks at it until it is resumed.")
        return try await take(step, request, context)
    }

    @Sendable func resume(_ request: Request, _ context: OpsContext) async throws -> Response {
        let now = context.desk.services.clock.now()
        let step = Step(
            command: { Feed.resume($0, at: now) }, action: "resume feed", before: "Paused", after: "Active",
            words: "It is looked at again.")
        return try await take(step, request, context)
    }

    /// Takes the feed away. Its show and its episodes stay.
    @Sendable func remove(_ request: Request, _ context: OpsContext) async throws -> Response {
        _ = try await context.form(request)
        let feed = try await feed(context)
        let services = context.desk.services
        try await context.database.run(
            Feed.remove(feed.id), Alert.resolve(.showFeed, key: feed.id.short, at: services.clock.now()),
            context.note("remove feed", feed, .init("Feed", feed.channel.title, "")))
        services.alerts.forget(context.tenant.id)
        let words = feed.status == .found ? "Nothing of it was kept." : "The show and its episodes stay."
        return context.redirect(to: "/feeds", Flash(.success, "The feed “\(feed.channel.title)” is gone. \(words)"))
    }

    /// A change of whether a feed is looked at.
    private struct Step {
        let command: (ID<Feed>) -> Command
        let action: Audit.Action
        let before, after, words: String
    }

    private func take(_ step: Step, _ request: Request, _ context: OpsContext) async throws -> Response {
        _ = try await context.form(request)
        let feed = try await feed(context)
        let command = step.command(feed.id)
        let note = context.note(step.action, feed, .init(feed.channel.title, step.before, step.after))
        let isTaken = try await context.database.write { transaction in
            guard try await transaction.run(command) == 1 else { return false }
            try await transaction.run(note)
            return true
        }
        let flash = isTaken ? Flash(.success, step.words) : Flash(.notice, "Nothing to do: it is so already.")
        return context.redirect(to: "/feeds/\(feed.id.short)", flash)
    }
}

extension OpsContext {
    fileprivate func note(_ action: Audit.Action, _ feed: Feed, _ change: Audit.Change) -> Command {
        Audit.note(action, subject: feed.id.uuid, change: [change], from: visit.remoteAddress)
    }
}

extension FeedOutcome {
    /// For whoever asked for the look.
    fileprivate var flash: Flash {
        switch self {
        case .read: Flash(.success, "The feed was read.")
        case .same: Flash(.success, "Nothing changed since the last look.")
        case .failed: Flash(.warning, "The feed could not be read.")
        }
    }
}

import Foundation
import Hummingbird
import Postgres
import Templates
import Values
import Web

extension Feeds {
    /// What was found and the form to save it, with what is wrong with the form when there is one.
    func preview(
        _ feed: Feed, _ form: FeedSaveForm?, _ errors: FormErrors, _ request: Request, _ context: OpsContext
    ) async throws -> Response {
        let (shows, creators, newest) = try await context.database.read(
            ShowMatch.all(for: feed.id), CreatorName.all(), Feed.newest(3, in: feed.id))
        let best = ShowMatch.best(of: shows)
        var forecast: FeedForecast?
        if let best { forecast = try await context.database.first(Feed.forecast(feed.id, on: best.show)) }
        let found = FeedPreview.Found(
            feed: feed, newest: newest, shows: shows, creators: creators, best: best, forecast: forecast)
        let page = FeedPreview(
            found, form ?? FeedSaveForm(feed, best, creators), errors, context.tenant.formats, today: context.today)
        return try context.page(page, for: request, status: errors.isEmpty ? .ok : .unprocessableContent)
    }

    /// Makes it a show, or gives a show its feed; its episodes follow at once.
    @Sendable func save(_ request: Request, _ context: OpsContext) async throws -> Response {
        let form = FeedSaveForm(try await context.form(request))
        let feed = try await feed(context)
        let (shows, creators) = try await context.database.read(ShowMatch.all(for: feed.id), CreatorName.all())
        let choice: FeedSaveForm.Choice
        do throws(FormErrors) {
            choice = try form.check(shows, creators)
        } catch {
            return try await preview(feed, form, error, request, context)
        }
        let title = try await context.settle(feed, choice)
        let words = title.map { "“\($0)” now follows this feed." } ?? "This feed belongs to a show already."
        return context.redirect(
            to: "/feeds/\(feed.id.short)", Flash(title == nil ? .notice : .success, words))
    }
}

extension OpsContext {
    /// The title of the show that the feed belongs to now; nil when somebody else was quicker.
    fileprivate func settle(_ feed: Feed, _ choice: FeedSaveForm.Choice) async throws -> String? {
        let (now, member, zone, address) = (
            desk.services.clock.now(), member, tenant.formats.zone, visit.remoteAddress
        )
        return try await database.write { transaction in
            // Two shows made at once must not want the same slug.
            try await transaction.run(ImportStaging.takeTurn())
            guard try await transaction.first(Feed.hold(feed.id)) != nil else { throw HTTPFailure.notFound }
            guard try await transaction.first(Feed.find(feed.id))?.status == .found else { return nil }
            let (show, title) = try await choice.show(for: feed, at: now, in: transaction)
            try await transaction.batch([
                Feed.replace(of: show, by: feed.id),
                Feed.settle(feed.id, on: show, next: FeedPace.next(after: 0, now)),
            ])
            let intake = FeedIntake(feed: feed.id, show: show, zone: zone, memberName: member.name, now: now)
            try await intake.merge(into: show, in: transaction)
            let change = Audit.Change("Show of the feed", "", title)
            try await transaction.run(
                Audit.note("save feed", subject: feed.id.uuid, change: [change], from: address))
            return title
        }
    }
}

extension FeedSaveForm.Choice {
    /// The show, made now if it is new.
    fileprivate nonisolated(nonsending) func show(
        for feed: Feed, at now: Date, in transaction: Transaction
    ) async throws -> (ID<Show>, title: String) {
        switch self {
        case .existing(let match): return (match.show, match.title)
        case .new(let title, let owner):
            let creator = try await owner.creator(at: now, in: transaction)
            let show = NewShow(id: .new(at: now), title: title, creator: creator, channel: feed.channel)
            let taken = Set(try await transaction.rows(NewShow.slugs()))
            try await transaction.batch(show.commands(slug: NewShow.slug(for: title, taken: taken)))
            return (show.id, title)
        }
    }
}

extension FeedSaveForm.Owner {
    fileprivate nonisolated(nonsending) func creator(
        at now: Date, in transaction: Transaction
    ) async throws -> ID<Creator> {
        switch self {
        case .existing(let creator): return creator.id
        case .new(let name):
            let id = ID<Creator>.new(at: now)
            try await transaction.run(CreatorName.add(id, name))
            return id
        }
    }
}

import Feeds
import Foundation
import HTTPTypes
import Hummingbird
import Postgres
import Templates
import Values
import Web

/// Shows from RSS: add one by the address of its feed or by a file, see what was found, keep it up to date.
struct Feeds {
    @Sendable func index(_ request: Request, _ context: OpsContext) async throws -> Response {
        let feeds = try await context.database.read(Feed.all())
        let page = FeedsIndex(feeds, context.tenant.formats, now: context.desk.services.clock.now())
        return try context.page(page, for: request)
    }

    @Sendable func new(_ request: Request, _ context: OpsContext) async throws -> Response {
        try context.page(FeedsNew(FeedForm(), FormErrors(), context.tenant.formats), for: request)
    }

    /// Reads the feed and leads to what was found. Nothing of it is in the list of shows yet.
    @Sendable func create(_ request: Request, _ context: OpsContext) async throws -> Response {
        let form = FeedForm(try await context.form(request))
        let fetcher = context.desk.services.fetcher
        do {
            let url = try form.check(fetcher)
            if let known = try await context.database.first(Feed.find(url: url)) {
                return context.redirect(to: "/feeds/\(known.short)", Flash(.notice, "This feed is here already."))
            }
            guard let reading = try await fetcher.feed(at: url) else { throw FeedFailure.content(.empty) }
            return context.redirect(to: "/feeds/\(try await context.keep(reading, from: .url(url)).short)")
        } catch let errors as FormErrors {
            return try refuse(form, errors, request, context)
        } catch let failure as FeedFailure {
            var errors = FormErrors()
            errors.add(failure.message, to: FeedForm.urlField)
            return try refuse(form, errors, request, context)
        }
    }

    /// What was found, as long as nobody has said which show it is; its state and its history from then on.
    @Sendable func show(_ request: Request, _ context: OpsContext) async throws -> Response {
        let feed = try await feed(context)
        guard feed.status != .found else { return try await preview(feed, nil, FormErrors(), request, context) }
        let history = try await context.database.read(FeedRefresh.all(of: feed.id))
        let page = FeedShow(feed, history, context.tenant.formats, now: context.desk.services.clock.now())
        return try context.page(page, for: request)
    }

    /// The one that the path names; 404 when there is none.
    func feed(_ context: OpsContext) async throws -> Feed {
        guard let id = ID<Feed>(short: try context.decoded("id")),
            let feed = try await context.database.first(Feed.find(id))
        else { throw HTTPFailure.notFound }
        return feed
    }

    func refuse(
        _ form: FeedForm, _ errors: FormErrors, _ request: Request, _ context: OpsContext
    ) throws -> Response {
        try context.page(
            FeedsNew(form, errors, context.tenant.formats), for: request, status: .unprocessableContent)
    }
}

extension OpsContext {
    /// Keeps what was read until somebody says which show it is. The feed that was there first, when two people add the
    /// same address at once.
    func keep(_ reading: FeedReading, from source: Feed.Source) async throws -> ID<Feed> {
        let now = desk.services.clock.now()
        let (id, member, zone, address) = (ID<Feed>.new(at: now), member, tenant.formats.zone, visit.remoteAddress)
        return try await database.write { transaction in
            guard try await transaction.run(Feed.add(id, reading, from: source, by: member, at: now)) == 1 else {
                guard case .url(let url) = source, let known = try await transaction.first(Feed.find(url: url)) else {
                    throw HTTPFailure.notFound
                }
                return known
            }
            try await transaction.batch([
                Feed.writeItems(id, reading.feed.items, in: zone),
                Audit.note(
                    "add feed", subject: id.uuid, change: [.init("Feed", "", reading.feed.title)], from: address),
            ])
            return id
        }
    }
}

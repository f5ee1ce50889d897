import Hummingbird
import Postgres
import Values
import Web

/// Browsing what can be sponsored: for advertisers, and for the ops people who sell it.
struct Shows {
    static let mostCompared = 10

    @Sendable func index(_ request: Request, _ context: BuyerContext) async throws -> Response {
        let filter = ShowFilter(request.query)
        let catalogue = try await ShowCatalogue.read(
            context.database, today: context.today, country: filter.country.isEmpty ? nil : filter.country)
        let page = ShowsIndex(
            catalogue, filter, context.tenant.formats, feedsHref: context.managesFeeds ? "/feeds" : nil,
            importHref: context.importsFiles ? "/imports/new?kind=shows" : nil)
        return try context.page(page, for: request)
    }

    @Sendable func show(_ request: Request, _ context: BuyerContext) async throws -> Response {
        guard let id = ID<Show>(short: try context.decoded("id")) else { throw HTTPFailure.notFound }
        let details = try await ShowDetails.read([id], context.database, today: context.today)
        guard let found = details.first else { throw HTTPFailure.notFound }
        let page = ShowPage(
            found, context.tenant.formats, today: context.today, seesDelivery: context.member.role != .advertiser,
            feed: try await context.feed(of: id))
        return try context.page(page, for: request)
    }

    /// Up to ten shows side by side; the ones asked for beyond that are left out and the page says so.
    @Sendable func compare(_ request: Request, _ context: BuyerContext) async throws -> Response {
        let asked = request.query.all("show").compactMap { ID<Show>(short: $0) }
        let ids = asked.reduce(into: [ID<Show>]()) { if !$0.contains($1) { $0.append($1) } }
        let shown = Array(ids.prefix(Self.mostCompared))
        let details = try await ShowDetails.read(shown, context.database, today: context.today)
        let page = ShowsCompare(details, left: ids.count - shown.count, context.tenant.formats)
        return try context.page(page, for: request)
    }
}

extension BuyerContext {
    /// Whether the reader keeps the agency's shows, and the desk has the module for it.
    fileprivate var managesFeeds: Bool {
        ForOps.roles.contains(member.role) && tenant.switches.allows(path: "/feeds")
    }

    fileprivate var importsFiles: Bool {
        ForOps.roles.contains(member.role) && tenant.switches.allows(path: "/imports/new")
    }

    fileprivate func feed(of show: ID<Show>) async throws -> ID<Feed>? {
        guard managesFeeds else { return nil }
        return try await database.first(Feed.find(show: show))
    }
}

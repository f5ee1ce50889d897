import Hummingbird
import Values
import Web

/// What shows deliver: for the creator who owns them, and for ops.
struct Deliveries {
    /// All shows of the reader together.
    @Sendable func index(_ request: Request, _ context: DeliveryContext) async throws -> Response {
        try await show(nil, request, context)
    }

    @Sendable func show(_ request: Request, _ context: DeliveryContext) async throws -> Response {
        guard let id = ID<Show>(short: try context.decoded("id")) else { throw HTTPFailure.notFound }
        return try await show(id, request, context)
    }

    private func show(_ id: ID<Show>?, _ request: Request, _ context: DeliveryContext) async throws -> Response {
        let lastDays = try await context.database.read(Show.lastDays())
        let shown = lastDays.filter { id == nil || $0.show == id }
        guard id == nil || !shown.isEmpty else { throw HTTPFailure.notFound }
        let delivery = try await Delivery.read(
            id, lastDay: shown.compactMap(\.day).max(), context.database, today: context.today)
        // Who has one show only sees it here.
        let reported = try await reported(id ?? (lastDays.count == 1 ? lastDays.first?.show : nil), context)
        let page = DeliveryShow(delivery, of: id, lastDays, reported, context.tenant.formats, today: context.today)
        return try context.page(page, for: request)
    }

    /// What platforms reported of one show beside its daily figures; nil when they reported nothing.
    private func reported(_ show: ID<Show>?, _ context: DeliveryContext) async throws -> ReportedTotals? {
        guard let show else { return nil }
        let since = context.today.adding(days: -ReportedTotals.shownDays)
        let (snapshots, periods) = try await context.database.read(
            SnapshotTotal.newest(of: show, episodes: ReportedTotals.mostEpisodes),
            PeriodTotal.all(of: show, since: since, limit: ReportedTotals.mostPeriods))
        let opensImports =
            ForOps.roles.contains(context.member.role) && context.tenant.switches.allows(path: "/imports")
        return ReportedTotals(
            snapshots, periods, opensImports: opensImports, context.tenant.formats, today: context.today)
    }
}

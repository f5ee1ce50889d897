import Hummingbird
import Sponsorship
import Values

/// The tenant at a glance, for ops.
struct Dashboards {
    @Sendable func show(_ request: Request, _ context: OpsContext) async throws -> Response {
        let database = context.database
        let (lastDays, shows, imports, last, alerts) = try await database.read(
            Show.lastDays(), Show.all(), Import.latest(6), Import.lastSuccess(),
            Alert.open(.etlHealth, key: ETLHealth.alertKey))
        let delivery = try await Delivery.read(
            nil, lastDay: lastDays.compactMap(\.day).max(), database, today: context.today)
        let byShow = try await database.read(DownloadsByDay.all(in: delivery.comparison.span))
        let overview = Overview(
            delivery: delivery, shows: shows, lastDays: lastDays, byShow: byShow, imports: imports,
            lastSuccess: last.first ?? nil, healthAlert: context.tenant.allows(.automationJobs) ? alerts.first : nil)
        let page = DashboardShow(
            overview, context.tenant, today: context.today, now: context.desk.services.clock.now())
        return try context.page(page, for: request)
    }
}

import Hummingbird
import Web

/// The URL map: one line for each route, in groups that say who may come. Which module a route belongs to, and is gone
/// with, its path says: see `Switch.paths`.
enum Routes {
    static func add(to router: Router<SiteContext>, _ services: Services) {
        let tenant = router.group(context: TenantContext.self)
        tenant.get("/", use: Landing().show)
        tenant.get("/sign-in", use: Sessions().new)
        tenant.post("/sign-in", use: Sessions().create)
        tenant.get("/brand/:file", use: Brands().file)
        if services.settings.isDevelopment { tenant.get("/styleguide", use: Styleguide.show) }

        let members = tenant.group(context: MemberContext.self)
        members.post("/sign-out", use: Sessions().delete)
        members.get("/account", use: Account().show)
        members.post("/account/password", use: Account().changePassword)
        members.post("/account/sessions/:id/revoke", use: Account().endSession)
        members.post("/account/sessions/revoke-others", use: Account().endOtherSessions)

        let delivery = members.group(context: DeliveryContext.self)
        delivery.get("/delivery", use: Deliveries().index)
        delivery.get("/delivery/:id", use: Deliveries().show)

        let buyers = members.group(context: BuyerContext.self)
        buyers.get("/shows", use: Shows().index)
        buyers.get("/shows/compare", use: Shows().compare)
        buyers.get("/shows/:id", use: Shows().show)

        let ops = members.group(context: OpsContext.self)
        ops.get("/dashboard", use: Dashboards().show)
        ops.get("/imports", use: Imports().index)
        ops.post("/imports", use: Imports().create)
        ops.get("/imports/new", use: Imports().new)
        ops.get("/imports/template.csv", use: Imports().template)
        ops.get("/imports/:id", use: Imports().show)
        ops.get("/feeds", use: Feeds().index)
        ops.post("/feeds", use: Feeds().create)
        ops.get("/feeds/new", use: Feeds().new)
        ops.post("/feeds/file", use: Feeds().upload)
        ops.get("/feeds/:id", use: Feeds().show)
        ops.post("/feeds/:id/save", use: Feeds().save)
        ops.post("/feeds/:id/refresh", use: Feeds().refresh)
        ops.post("/feeds/:id/pause", use: Feeds().pause)
        ops.post("/feeds/:id/resume", use: Feeds().resume)
        ops.post("/feeds/:id/remove", use: Feeds().remove)
        ops.get("/jobs", use: Jobs().index)
        ops.post("/jobs/:id/retry", use: Jobs().retry)
        ops.post("/jobs/:id/cancel", use: Jobs().cancel)
        ops.get("/schedule", use: Schedules().index)
        ops.get("/schedule/:task", use: Schedules().show)
        ops.post("/schedule/:task", use: Schedules().update)
        ops.post("/schedule/:task/runs", use: Schedules().run)
        ops.post("/schedule/:task/pause", use: Schedules().pause)
        ops.post("/schedule/:task/resume", use: Schedules().resume)
        ops.get("/alerts", use: Alerts().index)
        ops.post("/alerts/:id/acknowledge", use: Alerts().acknowledge)
        ops.post("/alerts/:id/resolve", use: Alerts().resolve)

        let admins = members.group(context: AdminContext.self)
        admins.get("/members", use: Members().index)
        admins.get("/brand", use: Brands().show)
        admins.get("/audit", use: AuditEntries().index)
        admins.get("/audit/entries.csv", use: AuditEntries().export)
        admins.get("/switches", use: Switches().index)
        admins.post("/switches/:name", use: Switches().update)
    }
}

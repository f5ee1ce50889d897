import Hummingbird

/// Finds out how many alerts wait, for those whose rail says so.
struct AlertLookup: RouterMiddleware {
    func handle(
        _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        if let desk = context.desk, let member = context.signedIn?.member, ForOps.roles.contains(member.role) {
            let database = TenantDatabase(desk.services.pool, tenant: desk.tenant.id, member: member)
            context.desk?.waitingAlerts = try await desk.services.alerts.waiting(database)
        }
        return try await next(request, context)
    }
}

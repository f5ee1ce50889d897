import Hummingbird
import Web

/// Finds the tenant that owns the host. Never throws, so that error pages can wear the tenant's brand.
struct TenantLookup: RouterMiddleware {
    let services: Services

    func handle(
        _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        if let host = context.visit.host, let tenant = services.directory.tenant(at: host) {
            context.desk = Desk(tenant: tenant, services: services)
            context.label("tenant", tenant.slug)
            if tenant.unseenHosts.contains(host), context.visit.secure || services.settings.isPlain {
                services.sightings.note(host, of: tenant.id)
            }
        }
        return try await next(request, context)
    }
}

import Hummingbird
import Values
import Web

/// Finds out who sends a request by the token in the session cookie. Without one, or with a dead one, it is a visitor.
struct SessionLookup: RouterMiddleware {
    func handle(
        _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        if let desk = context.desk, let token = SessionCookie.read(request, context.visit) {
            let services = desk.services
            context.signedIn = try await services.sessions.signedIn(token, of: desk.tenant, services.pool)
            if let member = context.signedIn?.member { context.label("member", member.id.description) }
        }
        return try await next(request, context)
    }
}

import Hummingbird
import Web

/// Answers 404 to everybody for the pages of a module that the desk does not have, as if they had never been.
///
/// Asks the route's own pattern and not the address, which can be spelled in many ways.
struct ModuleGate: RouterMiddleware {
    func handle(
        _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        if let desk = context.desk, let route = context.endpointPath, !desk.tenant.switches.allows(path: route) {
            throw HTTPFailure.notFound
        }
        return try await next(request, context)
    }
}

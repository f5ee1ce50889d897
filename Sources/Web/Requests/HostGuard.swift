public import Hummingbird
import HummingbirdCore

/// Refuses requests whose Host is missing, doubled or malformed: the host names the tenant, so it may not be guessed.
public struct HostGuard<Context: VisitContext>: RouterMiddleware {
    /// Reads what `Arrival` found.
    public init() {}

    public func handle(
        _ request: Request, context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        guard context.visit.host != nil else {
            throw HTTPFailure(
                .badRequest, title: "This address is not valid",
                detail: "The request did not name exactly one host. Check the address and try again.")
        }
        return try await next(request, context)
    }
}

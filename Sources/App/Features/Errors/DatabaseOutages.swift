import Hummingbird
import Postgres
import Web

/// Tells a database that is away or overloaded, which passes (503), from a mistake of ours (500).
struct DatabaseOutages: RouterMiddleware {
    func handle(
        _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let error as PostgresError where error.isUnavailable {
            throw DatabaseAway(cause: error)
        }
    }
}

private struct DatabaseAway: Unavailable {
    let cause: PostgresError
}

import HTTPTypes
public import Hummingbird
import HummingbirdCore
import Synchronization

/// Tells a wrong method (405 with `Allow`) from a wrong path (404). Hummingbird says 404 to both.
///
/// Middleware is added before the routes exist, so the map is learned afterwards: call `learn` once all are there.
public final class Endpoints<Context: VisitContext>: RouterMiddleware {
    private let endpoints = Mutex<[Endpoint]>([])

    /// Knows no route until `learn`.
    public init() {}

    /// Takes the paths and methods of a finished router.
    public func learn(_ router: Router<Context>) {
        let byPath = Dictionary(grouping: router.routes, by: \.path.description)
        let learned = byPath.values.compactMap { routes in
            routes.first.map { Endpoint($0.path, methods: routes.map(\.method)) }
        }
        endpoints.withLock { $0 = learned.sorted { $0.isMoreSpecific(than: $1) } }
    }

    public func handle(
        _ request: Request, context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let error as HTTPError where error.status == .notFound {
            guard let allowed = methods(at: request.uri.path), !allowed.contains(request.method) else { throw error }
            throw HTTPFailure.methodNotAllowed(allowed.map(\.rawValue).joined(separator: ", "))
        }
    }

    private func methods(at path: String) -> [HTTPRequest.Method]? {
        let segments = path.split(separator: "/")
        return endpoints.withLock { endpoints in endpoints.first { $0.matches(segments) }?.methods }
    }
}

import HTTPTypes
public import Hummingbird
import HummingbirdCore

/// Serves the assets before anything looks up a tenant or a session; what is not there is 404 at once.
public struct AssetFiles<Context: VisitContext>: RouterMiddleware {
    private let assets: Assets

    /// Serves everything below `/assets/`.
    public init(_ assets: Assets) {
        self.assets = assets
    }

    public func handle(
        _ request: Request, context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        guard request.uri.path.hasPrefix(Assets.prefix) else { return try await next(request, context) }
        context.coreContext.endpointPath.value = "\(Assets.prefix)**"
        guard request.method == .get || request.method == .head else {
            throw HTTPFailure.methodNotAllowed("GET, HEAD")
        }
        guard let (file, isCurrent) = assets.find(request.uri.path) else { throw HTTPFailure.notFound }
        // During a release, pages of the other version ask here: better a near miss, not kept, than a bare page.
        return file.respond(to: request, caching: isCurrent ? .immutable : .revalidate)
    }
}

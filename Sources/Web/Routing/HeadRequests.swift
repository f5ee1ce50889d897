public import Hummingbird
import HummingbirdCore

/// Answers HEAD without a body, errors included: a body after a HEAD response would be read as the next response.
public struct HeadRequests<Context: VisitContext>: RouterMiddleware {
    /// Belongs outside everything that may answer.
    public init() {}

    public func handle(
        _ request: Request, context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        let response = try await next(request, context)
        return request.method == .head ? response.createHeadResponse() : response
    }
}

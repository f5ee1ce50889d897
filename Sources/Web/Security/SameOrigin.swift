public import Hummingbird
import HummingbirdCore

/// Refuses requests from other sites that would change something, before anyone reads their body. The first half of the
/// CSRF rule; the token in the form (`CSRF`) is the second.
public struct SameOrigin<Context: VisitContext>: RouterMiddleware {
    private let isExempt: @Sendable (Request) -> Bool

    /// - Parameter isExempt: for callers that prove themselves without cookies: signed webhooks, API keys.
    public init(isExempt: @escaping @Sendable (Request) -> Bool = { _ in false }) {
        self.isExempt = isExempt
    }

    public func handle(
        _ request: Request, context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        if !isExempt(request) { try RequestOrigin.check(request) }
        return try await next(request, context)
    }
}

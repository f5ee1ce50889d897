import HTTPTypes
public import Hummingbird
import HummingbirdCore
import Values

/// Fills in the visit: host, scheme and address. Outermost, and it never throws: the error pages need its result.
public struct Arrival<Context: VisitContext>: RouterMiddleware {
    private let trust: ProxyTrust

    /// - Parameter trust: whether forwarded headers may be believed.
    public init(trust: ProxyTrust) {
        self.trust = trust
    }

    public func handle(
        _ request: Request, context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.visit.host = Self.host(of: request)
        context.visit.secure = trust.isSecure(request.headers)
        context.visit.remoteAddress = trust.remoteAddress(request.headers) ?? context.visit.remoteAddress
        return try await next(request, context)
    }

    /// The codec moves the first Host header to the authority; one left among the fields is a second one.
    static func host(of request: Request) -> Host? {
        guard request.headers[values: named("Host")].isEmpty, let authority = request.head.authority else { return nil }
        return Host(authority)
    }
}

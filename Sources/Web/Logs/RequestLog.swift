import HTTPTypes
public import Hummingbird
import HummingbirdCore
import Logging
import Metrics
import Values

/// One line for each request: method, route, status, time. The route's pattern, never the path, query or body: those
/// can hold share links, addresses and passwords.
public struct RequestLog<Context: VisitContext>: RouterMiddleware {
    /// The request id is in the logger's metadata already.
    public init() {}

    public func handle(
        _ request: Request, context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        let response = try await next(request, context)
        let time = ContinuousClock.now - start
        Self.measure(request, context, response.status, time)
        context.logger.info(
            "request",
            metadata: context.visit.labels.metadata.merging([
                "method": "\(request.method.rawValue)", "host": "\(context.visit.host?.name ?? "-")",
                "route": "\(context.endpointPath ?? "-")", "status": "\(response.status.code)",
                "ms": "\(time.milliseconds)",
            ]) { $1 })
        return response
    }

    private static func measure(
        _ request: Request, _ context: Context, _ status: HTTPResponse.Status, _ time: Duration
    ) {
        Timer(
            label: "http.server.request.duration",
            dimensions: [
                ("route", context.endpointPath ?? "-"), ("method", request.method.rawValue),
                ("status", "\(status.code)"),
            ]
        ).record(duration: time)
    }
}

extension Duration {
    fileprivate var milliseconds: Int64 {
        components.seconds &* 1000 &+ components.attoseconds / 1_000_000_000_000_000
    }
}

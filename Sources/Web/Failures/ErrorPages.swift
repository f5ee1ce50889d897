import HTTPTypes
public import Hummingbird
import HummingbirdCore
import Logging

/// Turns every thrown error into a response: the app's error page, a plain one when that fails too, or problem JSON
/// for scripts. Hummingbird itself would log unknown errors at debug only and answer an empty 500.
public struct ErrorPages<Context: VisitContext>: RouterMiddleware {
    /// Draws a failure in the site's own look; nil or an error falls back to a plain page.
    public typealias Renderer = @Sendable (Failure, Request, Context) async throws -> Response?

    private let render: Renderer

    /// - Parameter render: the site's look; nil answers with the plain page.
    public init(render: @escaping Renderer = { _, _, _ in nil }) {
        self.render = render
    }

    public func handle(
        _ request: Request, context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            return await respond(to: error, request, context)
        }
    }

    private func respond(to error: any Error, _ request: Request, _ context: Context) async -> Response {
        let known = HTTPFailure(error)
        if known == nil || error is any Unavailable { Self.log(error, context) }
        let failure = known ?? .unexpected
        let shown = Failure(failure, requestID: context.visit.requestID)
        var response = await draw(shown, request, context)
        response.status = failure.status
        for field in failure.headers { response.headers[field.name] = field.value }
        return response
    }

    private func draw(_ failure: Failure, _ request: Request, _ context: Context) async -> Response {
        if request.wantsJSON { return failure.problemResponse }
        do {
            if let page = try await render(failure, request, context) { return page }
        } catch {
            Self.log(error, context)
        }
        return failure.plainResponse
    }

    private static func log(_ error: any Error, _ context: Context) {
        let metadata = context.visit.labels.metadata.merging(["error": "\(String(reflecting: error))"]) { $1 }
        context.logger.error("request failed", metadata: metadata)
    }
}

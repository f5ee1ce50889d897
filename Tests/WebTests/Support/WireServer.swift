import Foundation
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import Web

/// A server on 127.0.0.1 for the length of a closure.
func withServer<Result>(
    _ site: Site, limits: ServerLimits = ServerLimits(),
    _ body: @Sendable (_ port: Int) async throws -> Result
) async throws -> Result where Result: Sendable {
    let (ports, announce) = AsyncStream.makeStream(of: Int.self)
    let app = Application(
        responder: AnyResponder(responder: site.responder), server: limits.server,
        configuration: limits.configuration(.hostname("127.0.0.1", port: 0), logger: site.logs.logger),
        onServerRunning: { announce.yield($0.localAddress?.port ?? 0) }, logger: site.logs.logger)
    return try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await app.run() }
        var iterator = ports.makeAsyncIterator()
        let port = await iterator.next() ?? 0
        defer { group.cancelAll() }
        return try await body(port)
    }
}

private struct AnyResponder: HTTPResponder {
    let responder: any HTTPResponder<SiteContext>

    func respond(to request: Request, context: SiteContext) async throws -> Response {
        try await responder.respond(to: request, context: context)
    }
}

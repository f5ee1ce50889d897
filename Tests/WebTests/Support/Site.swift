import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOEmbedded
import Web

/// A small site behind the front door, called in process with a real host name.
struct Site: Sendable {
    let responder: any HTTPResponder<SiteContext>
    let assets: Assets
    let logs: LogLines

    init(
        trust: ProxyTrust = .none(secure: false), routes: (Router<SiteContext>) -> Void = { _ in },
        isExempt: @escaping @Sendable (Request) -> Bool = { _ in false },
        render: @escaping ErrorPages<SiteContext>.Renderer = { _, _, _ in nil }
    ) throws {
        let directory = try Folder()
        directory.write("css/app.css", String(repeating: "p { color: red }\n", count: 100))
        directory.write("js/rows.js", "import './cells.js'")
        directory.write("empty.txt", "")
        assets = try Assets(directory: directory.url)
        let router = Router<SiteContext>.site()
        let endpoints = FrontDoor<SiteContext>(trust: trust, assets: assets, isExempt: isExempt, render: render)
            .install(on: router)
        routes(router)
        endpoints.learn(router)
        responder = router.buildResponder()
        logs = LogLines()
    }

    func send(
        _ method: HTTPRequest.Method, _ path: String, host: String? = "acme.test", headers: HTTPFields = [:],
        body: ByteBuffer = ByteBuffer(), fetchSite: String? = "same-origin"
    ) async throws -> Answer {
        var headers = headers
        if let name = HTTPField.Name("Sec-Fetch-Site") { headers[name] = fetchSite }
        let head = HTTPRequest(method: method, scheme: "http", authority: host, path: path, headerFields: headers)
        return try await send(Request(head: head, body: RequestBody(buffer: body)))
    }

    func send(_ request: Request) async throws -> Answer {
        let source = ApplicationRequestContextSource(channel: EmbeddedChannel(), logger: logs.logger)
        return try await Answer(await responder.respond(to: request, context: SiteContext(source: source)))
    }
}

/// A response with its body read.
struct Answer {
    let status: Int
    let headers: HTTPFields
    let bytes: ByteBuffer

    init(_ response: Response) async throws {
        status = response.status.code
        headers = response.headers
        let sink = BodySink()
        try await response.body.write(sink)
        bytes = sink.bytes
    }

    var text: String { String(buffer: bytes) }

    func header(_ name: String) -> String? {
        HTTPField.Name(name).flatMap { headers[$0] }
    }
}

import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOEmbedded
import Testing
import Values

@testable import Web

@Suite struct `The plain port of a server that ends TLS` {
    @Test(arguments: [
        ("/shows?q=a", 443, "https://ads.example.com/shows?q=a"), ("/", 8443, "https://ads.example.com:8443/"),
    ])
    func `leads pages to https`(path: String, port: Int, location: String) async throws {
        for method in [HTTPRequest.Method.get, .head] {
            let response = try await ask(method, "ads.example.com:80", path, port: port)
            #expect(response.status == .permanentRedirect && response.headers[.location] == location)
        }
    }

    @Test func `refuses what was sent in the clear`() async throws {
        for (method, path) in [
            (HTTPRequest.Method.post, "/sign-in"), (.get, "/api/v1/jobs"), (.delete, "/"), (.put, "/a"),
        ] {
            let response = try await ask(method, "ads.example.com", path)
            #expect(response.status == .forbidden && response.headers[.location] == nil, "\(method) \(path)")
        }
    }

    @Test(arguments: ["nobody.example", "", "a b", "ads.example.com.evil.test"])
    func `leads nowhere for a host of nobody`(host: String) async throws {
        let response = try await ask(.get, host, "/")
        #expect(response.status == .notFound && response.headers[.location] == nil)
    }

    @Test(arguments: ["//evil.test/", "/\\evil.test", "/a\tb"])
    func `leads to no other host`(path: String) async throws {
        let response = try await ask(.get, "ads.example.com", path)
        #expect(response.headers[.location] == nil)
    }

    private func ask(
        _ method: HTTPRequest.Method, _ host: String, _ path: String, port: Int = 443
    ) async throws -> Response {
        let head = HTTPRequest(method: method, scheme: "http", authority: host, path: path)
        let source = ApplicationRequestContextSource(channel: EmbeddedChannel(), logger: Logger(label: "tests"))
        return try await SecureOnly(port: port) { $0.name == "ads.example.com" }
            .respond(
                to: Request(head: head, body: RequestBody(buffer: ByteBuffer())),
                context: BasicRequestContext(source: source))
    }
}

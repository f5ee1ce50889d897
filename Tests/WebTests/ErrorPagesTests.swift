import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import Testing
import Web

@Suite struct `Error pages` {
    struct Secret: Error, CustomStringConvertible {
        let description = "password=hunter2"
    }

    struct DatabaseAway: Unavailable {
        let retryAfter = 7
    }

    static func site(render: @escaping ErrorPages<SiteContext>.Renderer = { _, _, _ in nil }) throws -> Site {
        try Site(routes: routes, render: render)
    }

    static func routes(_ router: Router<SiteContext>) {
        router.get("secret") { _, _ -> Response in throw Secret() }
        router.get("api/secret") { _, _ -> Response in throw Secret() }
        router.get("away") { _, _ -> Response in throw DatabaseAway() }
        router.get("teapot") { _, _ -> Response in throw HTTPFailure(.init(code: 418), title: "<Tea>", detail: "\"&") }
    }

    @Test func `an unknown error shows the request id and nothing else, and is logged with it`() async throws {
        let site = try Self.site()
        let answer = try await site.send(.get, "/secret")
        let id = try #require(answer.header("X-Request-Id"))
        #expect(answer.status == 500)
        #expect(answer.text.contains(id))
        #expect(!answer.text.contains("hunter2") && !answer.text.contains("Secret"))
        let line = try #require(site.logs.lines.first { $0.contains("level=error") })
        #expect(line.contains(id) && line.contains("hunter2"))
    }

    @Test func `under api errors are problem documents`() async throws {
        let answer = try await Self.site().send(.get, "/api/secret")
        let object = try JSONSerialization.jsonObject(with: Data(answer.bytes.readableBytesView)) as? [String: Any]
        #expect(answer.header("Content-Type") == "application/problem+json")
        #expect(object?["status"] as? Int == 500)
        #expect(object?["instance"] as? String == answer.header("X-Request-Id").map { "urn:request:\($0)" })
        #expect(!answer.text.contains("hunter2"))
    }

    @Test func `what passes by itself is 503 with Retry-After`() async throws {
        let answer = try await Self.site().send(.get, "/away")
        #expect(answer.status == 503)
        #expect(answer.header("Retry-After") == "7")
    }

    @Test func `an unknown path is 404`() async throws {
        #expect(try await Self.site().send(.get, "/nowhere").status == 404)
    }

    @Test func `the site's own page is used, with the status of the failure`() async throws {
        let site = try Self.site { failure, _, _ in .html("own \(failure.title)") }
        let answer = try await site.send(.get, "/nowhere")
        #expect(answer.status == 404)
        #expect(answer.text == "own There is nothing here")
    }

    @Test func `a renderer that throws does no harm`() async throws {
        let site = try Self.site { _, _, _ in throw Secret() }
        let answer = try await site.send(.get, "/away")
        #expect(answer.status == 503)
        #expect(answer.text.contains("Not available"))
    }

    @Test func `the plain page escapes what it shows`() async throws {
        let answer = try await Self.site().send(.get, "/teapot")
        #expect(answer.status == 418)
        #expect(answer.text.contains("&lt;Tea&gt;") && answer.text.contains("&quot;&amp;"))
    }
}

import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import Testing
import Values
import Web

@Suite struct `Host and arrival` {
    static func site(_ trust: ProxyTrust = .none(secure: false)) throws -> Site {
        try Site(trust: trust) { router in
            router.get("who") { _, context in
                "\(context.visit.host?.name ?? "-") \(context.visit.secure) \(context.visit.remoteAddress ?? "-")"
            }
        }
    }

    @Test(arguments: [nil, "", "a b.test", "a@b.test", "a.test, b.test", "a.test/", "exa\u{301}mple.test"])
    func `a missing or malformed host is 400`(_ host: String?) async throws {
        #expect(try await Self.site().send(.get, "/who", host: host).status == 400)
    }

    @Test func `a second Host header is 400 even if it agrees`() async throws {
        let second = try #require(HTTPField.Name("Host"))
        #expect(try await Self.site().send(.get, "/who", headers: [second: "acme.test"]).status == 400)
    }

    @Test func `the host is normalised`() async throws {
        #expect(try await Self.site().send(.get, "/who", host: "ACME.test.:8080").text == "acme.test false -")
    }

    @Test func `forwarded headers count only behind our proxy`() async throws {
        let proto = try #require(HTTPField.Name("X-Forwarded-Proto"))
        let client = try #require(HTTPField.Name("X-Forwarded-For"))
        let headers: HTTPFields = [proto: "https", client: "6.6.6.6, 192.0.2.7"]
        #expect(try await Self.site().send(.get, "/who", headers: headers).text == "acme.test false -")
        let trusting = try Self.site(.forwardedHeaders)
        #expect(try await trusting.send(.get, "/who", headers: headers).text == "acme.test true 192.0.2.7")
    }
}

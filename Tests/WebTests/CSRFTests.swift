import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import Testing
import Values
import Web

@Suite struct `Forged requests` {
    static let csrf = CSRF(secret: Array("0123456789abcdef0123456789abcdef".utf8))

    static func site() throws -> Site {
        try Site(routes: routes, isExempt: { $0.uri.path == "/webhook" })
    }

    static func routes(_ router: Router<SiteContext>) {
        for path in ["act", "webhook"] {
            router.post(RouterPath(path)) { _, _ in "done" }
            router.get(RouterPath(path)) { _, _ in "shown" }
        }
    }

    @Test(
        arguments: [
            ("same-origin", nil, nil, 200), ("none", nil, nil, 200), ("cross-site", nil, nil, 403),
            ("same-site", "http://acme.test:8080", nil, 403), ("new-value", nil, nil, 403), (nil, nil, nil, 403),
            (nil, "http://acme.test:8080", nil, 200), (nil, "http://ACME.test:8080", nil, 200),
            (nil, "http://acme.test", nil, 403), (nil, "http://beta.test:8080", nil, 403), (nil, "null", nil, 403),
            (nil, "http://acme.test:8080@evil.test", nil, 403),
            (nil, "http://evil.test", "http://acme.test:8080/", 403),
            (nil, nil, "http://acme.test:8080/form?x=1", 200), (nil, nil, "http://evil.test/acme.test:8080", 403),
            (nil, nil, "javascript:acme.test:8080", 403),
        ] as [(String?, String?, String?, Int)])
    func `a POST counts only from our own origin`(
        _ site: String?, _ origin: String?, _ referer: String?, _ status: Int
    ) async throws {
        var headers = HTTPFields()
        headers[.origin] = origin
        headers[.referer] = referer
        let answer = try await Self.site().send(
            .post, "/act", host: "acme.test:8080", headers: headers, fetchSite: site)
        #expect(answer.status == status)
    }

    @Test func `the default port is no difference`() async throws {
        let answer = try await Self.site().send(
            .post, "/act", host: "acme.test:443", headers: [.origin: "https://acme.test"], fetchSite: nil)
        #expect(answer.status == 200)
    }

    @Test func `reading is open to links from anywhere, and signed callers are exempt`() async throws {
        let site = try Self.site()
        #expect(try await site.send(.get, "/act", fetchSite: "cross-site").status == 200)
        #expect(try await site.send(.post, "/webhook", fetchSite: "cross-site").status == 200)
    }

    @Test func `a token is good for its own session only`() throws {
        let token = Self.csrf.token(for: "session-1")
        #expect(Self.csrf.isValid(token, for: "session-1"))
        #expect(!Self.csrf.isValid(token, for: "session-2"))
        #expect(!CSRF(secret: [1, 2, 3]).isValid(token, for: "session-1"))
        #expect(Self.csrf.token(for: "session-1") != token)
    }

    @Test(arguments: [nil, "", "x", String(repeating: "A", count: 86), String(repeating: "A", count: 5000), "é"])
    func `a token that is none is refused`(_ token: String?) throws {
        #expect(!Self.csrf.isValid(token, for: "session-1"))
        let fields = FormFields(token.map { [FormFields.Field(name: CSRF.field, value: $0)] } ?? [])
        #expect(throws: CSRFFailure.staleForm) { try Self.csrf.check(fields, for: "session-1") }
    }

    @Test func `every flipped bit of a token is noticed`() throws {
        let token = Array(Self.csrf.token(for: "s").utf8)
        for index in token.indices {
            var forged = token
            forged[index] = forged[index] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
            #expect(!Self.csrf.isValid(String(decoding: forged, as: UTF8.self), for: "s"))
        }
    }

    @Test func `before sign-in tokens belong to an anonymous cookie`() throws {
        let visit = Visit(requestID: "1", host: Host("acme.test"), secure: true)
        let (binding, cookie) = Self.csrf.anonymousBinding(Cookies.request(nil), visit)
        let setting = try #require(cookie)
        #expect(setting.hasPrefix("__Host-csrf=\(binding); ") && setting.hasSuffix("; Secure"))
        let again = Self.csrf.anonymousBinding(Cookies.request("a=b; __Host-csrf=\(binding)"), visit)
        #expect(again.binding == binding && again.setCookie == nil)
        let garbage = Self.csrf.anonymousBinding(Cookies.request("__Host-csrf=<script>"), visit)
        #expect(garbage.binding != "<script>" && garbage.setCookie != nil)
    }
}

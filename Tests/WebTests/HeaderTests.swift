import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import Testing
import Web

@Suite struct `Protective headers` {
    static func site(secure: Bool) throws -> Site {
        try Site(trust: .none(secure: secure)) { router in
            router.get("page") { _, context in Response.html("nonce=\(context.visit.nonce)") }
            router.get("own") { _, context in
                var response = Response.html("x")
                response.headers[.contentSecurityPolicy] =
                    ContentPolicy(context.visit, formTargets: ["https://pay.test"]).text
                return response
            }
            router.get("data") { _, _ in
                Response(
                    status: .ok, headers: [.contentType: "application/json; charset=utf-8"],
                    body: ResponseBody(byteBuffer: ByteBuffer(string: "{}")))
            }
        }
    }

    @Test func `a page carries the whole set, and its nonce matches the policy`() async throws {
        let answer = try await Self.site(secure: true).send(.get, "/page")
        let policy = try #require(answer.header("Content-Security-Policy"))
        let nonce = answer.text.dropFirst("nonce=".count)
        #expect(nonce.count == 24)
        #expect(policy.contains("script-src 'nonce-\(nonce)' 'strict-dynamic';"))
        #expect(policy.contains("style-src 'self';") && policy.contains("; upgrade-insecure-requests"))
        #expect(!policy.contains("unsafe") && !policy.contains("report"))
        #expect(answer.header("Strict-Transport-Security") == "max-age=31536000")
        #expect(answer.header("Cache-Control") == "no-store")
        #expect(answer.header("X-Content-Type-Options") == "nosniff")
        #expect(answer.header("Referrer-Policy") == "no-referrer")
        #expect(answer.header("Cross-Origin-Opener-Policy") == "same-origin")
        #expect(answer.header("Cross-Origin-Resource-Policy") == "same-origin")
        #expect(answer.header("Cross-Origin-Embedder-Policy") == "require-corp")
        #expect(answer.header("X-Frame-Options") == "DENY")
        #expect(answer.header("Permissions-Policy")?.contains("camera=()") == true)
        #expect(answer.header("Server") == nil && answer.header("Trailer") == nil)
    }

    @Test func `over plain http nothing is upgraded`() async throws {
        let answer = try await Self.site(secure: false).send(.get, "/page")
        #expect(answer.header("Strict-Transport-Security") == nil)
        #expect(answer.header("Content-Security-Policy")?.contains("upgrade") == false)
    }

    @Test func `every response has its own nonce`() async throws {
        let site = try Self.site(secure: false)
        let first = try await site.send(.get, "/page").text, second = try await site.send(.get, "/page").text
        #expect(first != second)
    }

    @Test func `error pages carry them too`() async throws {
        let answer = try await Self.site(secure: false).send(.get, "/nowhere")
        #expect(answer.header("Content-Security-Policy")?.contains("default-src 'none'") == true)
        #expect(answer.header("Cache-Control") == "no-store")
    }

    @Test func `a page may widen its own policy`() async throws {
        let policy = try await Self.site(secure: false).send(.get, "/own").header("Content-Security-Policy")
        #expect(policy?.contains("form-action 'self' https://pay.test;") == true)
    }

    @Test func `data and files are sandboxed`() async throws {
        let site = try Self.site(secure: false)
        let data = try await site.send(.get, "/data")
        #expect(data.header("Content-Security-Policy") == "default-src 'none'; frame-ancestors 'none'; sandbox")
        #expect(data.header("Cache-Control") == "no-store")
        let file = try await site.send(.get, site.assets.path("css/app.css"))
        #expect(file.header("Content-Security-Policy") == "default-src 'none'; sandbox")
        #expect(file.header("X-Content-Type-Options") == "nosniff")
    }
}

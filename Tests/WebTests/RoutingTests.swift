import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import Testing

@testable import Web

@Suite struct Routing {
    static func site() throws -> Site {
        try Site { router in
            router.get("orders/:id") { _, context in try context.decoded("id") }
            router.post("orders/:id") { _, _ in "posted" }
            router.get("orders/new") { _, _ in "form" }
            router.put("files/**") { _, _ in "put" }
            router.get("stream") { _, _ in
                Response(status: .ok, body: ResponseBody { writer in try await writer.finish(nil) })
            }
        }
    }

    @Test func `HEAD is GET without the body`() async throws {
        let site = try Self.site()
        let get = try await site.send(.get, "/orders/new")
        let head = try await site.send(.head, "/orders/new")
        #expect(head.status == 200 && head.text.isEmpty)
        #expect(head.header("Content-Length") == get.header("Content-Length"))
    }

    @Test func `HEAD of an error has no body either`() async throws {
        let head = try await Self.site().send(.head, "/nowhere")
        #expect(head.status == 404 && head.text.isEmpty)
    }

    @Test(arguments: [
        (HTTPRequest.Method.delete, "/orders/12", "GET, HEAD, POST"), (.post, "/orders/new", "GET, HEAD"),
        (.get, "/files/a/b/c", "PUT"), (.patch, "/orders/12/", "GET, HEAD, POST"),
    ])
    func `a wrong method is 405 and names the right ones`(
        _ method: HTTPRequest.Method, _ path: String, _ allowed: String
    ) async throws {
        let answer = try await Self.site().send(method, path)
        #expect(answer.status == 405)
        #expect(answer.header("Allow") == allowed)
    }

    @Test(arguments: [
        ("a%2Fb%20c", "a/b c"), ("%252F", "%2F"), ("a+b", "a+b"), ("caf%C3%A9", "café"),
    ])
    func `path parameters are decoded once`(_ raw: String, _ decoded: String) async throws {
        #expect(try await Self.site().send(.get, "/orders/\(raw)").text == decoded)
    }

    @Test(arguments: ["%zz", "%", "%2", "%ff", "%00"])
    func `path parameters that are no text are not found`(_ raw: String) async throws {
        #expect(try await Self.site().send(.get, "/orders/\(raw)").status == 404)
    }

    @Test(arguments: ["/", "/orders?stage=won", "/a%20b"])
    func `redirects inside the site are kept`(_ path: String) {
        #expect(Redirect.seeOther(path).headers[.location] == path)
    }

    @Test(arguments: [
        "", "//evil.test", "/\\evil.test", "\\/evil.test", "https://evil.test", "javascript:alert(1)", "orders",
        "/\t/evil.test", "/a\r\nSet-Cookie: x=y", "/a\\b", "/é",
    ])
    func `redirects that could leave the site go home`(_ path: String) {
        #expect(Redirect.seeOther(path).headers[.location] == "/")
    }
}

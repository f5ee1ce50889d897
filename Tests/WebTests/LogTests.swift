import Hummingbird
import HummingbirdCore
import Logging
import Testing
import Web

@Suite struct `Log lines` {
    @Test(arguments: [
        ("plain", "plain"), ("two words", "\"two words\""), ("", "\"\""), ("a=b", "\"a=b\""),
        ("line\nlevel=error", "\"line\\nlevel=error\""), ("say \"hi\" \\", "\"say \\\"hi\\\" \\\\\""),
        ("\u{1b}[31m", "\"\\u{1b}[31m\""), ("é", "\"é\""), ("\r\n", "\"\\u{d}\\n\""),
    ])
    func `no value can start a new line or field`(_ value: String, _ written: String) {
        let logs = LogLines()
        logs.logger.info("hello", metadata: ["key": "\(value)"])
        #expect(logs.lines == ["time=1970-01-01T00:00:00Z level=info logger=test msg=hello key=\(written)\n"])
    }

    @Test func `one line per request, with the route and never the path or the query`() async throws {
        let site = try Site { router in router.get("share/:token") { _, _ in "x" } }
        let answer = try await site.send(.get, "/share/s3cret?password=hunter2")
        let lines = site.logs.lines.filter { $0.contains("msg=request") }
        let line = try #require(lines.first)
        #expect(lines.count == 1)
        #expect(line.contains(" method=GET ") && line.contains(" status=200") && line.contains(" ms="))
        #expect(line.contains("route=/share/{token}") && line.contains("host=acme.test"))
        #expect(line.contains(try #require(answer.header("X-Request-Id"))))
        #expect(!line.contains("s3cret") && !line.contains("hunter2"))
    }

    /// Contexts are copied on their way inwards; what is found out there must reach the lines written outside.
    @Test(arguments: ["fine", "broken"])
    func `every line of a request says what was found out about it`(path: String) async throws {
        struct Broken: Error {}
        let site = try Site { router in
            router.add(middleware: Labelling())
            router.get("fine") { _, context in
                context.logger.info("working")
                return "x"
            }
            router.get("broken") { _, _ -> String in throw Broken() }
        }
        let answer = try await site.send(.get, "/\(path)")
        #expect(site.logs.lines.count == 2)
        for line in site.logs.lines {
            #expect(
                line.contains(" tenant=acme") && line.contains("hb.request.id=\(answer.header("X-Request-Id") ?? "-")"))
        }
    }
}

private struct Labelling: RouterMiddleware {
    func handle(
        _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.label("tenant", "acme")
        return try await next(request, context)
    }
}

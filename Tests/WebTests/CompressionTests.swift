import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import Testing
import Web

@Suite struct `Compressed pages` {
    static let page = String(repeating: "<p>Sponsorships & shows</p>\n", count: 400)

    static func site() throws -> Site {
        try Site { router in
            router.get("page") { _, _ in Response.html(page) }
            router.get("small") { _, _ in Response.html("<p>small</p>") }
            router.get("tagged") { _, _ in
                var response = Response.html(page)
                response.headers[.eTag] = "\"strong\""
                return response
            }
            router.get("png") { _, _ in
                Response(
                    status: .ok, headers: [.contentType: "image/png"],
                    body: ResponseBody(byteBuffer: ByteBuffer(string: page)))
            }
            router.get("stream") { _, _ in
                Response(
                    status: .ok, headers: [.contentType: "text/csv"],
                    body: ResponseBody { writer in
                        for _ in 0..<3 { try await writer.write(ByteBuffer(string: page)) }
                        try await writer.finish(nil)
                    })
            }
        }
    }

    @Test(arguments: [
        ("gzip", true), ("br, gzip", true), ("br;q=1.0, gzip;q=0.8, *;q=0.1", true), ("*", true), ("GZIP", true),
        ("x-gzip", true), ("gzip;q=0", false), ("gzip; q=0.0", false), ("br", false), ("", false), ("identity", false),
        ("*;q=0", false), ("gzip;q=0, *", false), ("identity;q=1, gzip;q=0.5", false), ("gzip;q=nonsense", false),
        ("notgzip", false),
    ])
    func `gzip is used when the visitor takes it`(_ accepts: String, _ expected: Bool) async throws {
        let answer = try await Self.site().send(.get, "/page", headers: [.acceptEncoding: accepts])
        #expect((answer.header("Content-Encoding") == "gzip") == expected)
        #expect((expected ? gunzip(answer.bytes) : answer.text) == Self.page)
        #expect(answer.header("Content-Length") == "\(answer.bytes.readableBytes)")
        #expect(answer.header("Vary") == "Accept-Encoding")
    }

    @Test(arguments: ["/small", "/tagged", "/png", "/stream"])
    func `small, tagged, packed and streamed bodies pass untouched`(_ path: String) async throws {
        let site = try Self.site()
        let answer = try await site.send(.get, path, headers: [.acceptEncoding: "gzip"])
        #expect(answer.header("Content-Encoding") == nil)
        #expect(answer.text == (try await site.send(.get, path).text))
    }

    @Test func `HEAD names the length GET would have`() async throws {
        let site = try Self.site()
        let get = try await site.send(.get, "/page", headers: [.acceptEncoding: "gzip"])
        let head = try await site.send(.head, "/page", headers: [.acceptEncoding: "gzip"])
        #expect(head.header("Content-Length") == get.header("Content-Length") && head.text.isEmpty)
    }
}

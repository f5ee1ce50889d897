import LocalServer
import NIOCore
import NIOHTTP1
import Synchronization
import Testing

@testable import Outbound

@Suite struct `An answer` {
    @Test func `comes with its type and what to recognise it by`() async throws {
        let headers = [("content-type", "Text/XML; charset=utf-8"), ("etag", "\"7\""), ("last-modified", "yesterday")]
        try await LocalServer.with { _ in
            .text("<rss/>", headers)
        } _: { server in
            let answer = try await server.fetcher().fetch(OutboundRequest.patient(server.url))
            #expect(answer.body == Array("<rss/>".utf8))
            #expect(answer.head.type == "text/xml" && !answer.head.isUnmodified)
            #expect(answer.head.validators == Validators(etag: "\"7\"", lastModified: "yesterday"))
        }
    }

    @Test func `is not sent again when nothing changed`() async throws {
        try await LocalServer.with { head in
            head.headers.first(name: "if-none-match") == "\"7\""
                ? .init(status: .notModified, repeats: 0) : .text("feed")
        } _: { server in
            var request = OutboundRequest.patient(server.url)
            request.known = Validators(etag: "\"7\"")
            let answer = try await server.fetcher().fetch(request)
            #expect(answer.head.isUnmodified && answer.body.isEmpty)
        }
    }

    @Test func `is found through a few redirects, relative ones too`() async throws {
        try await LocalServer.with { head in
            switch head.uri {
            case "/": .redirect("/two", .movedPermanently)
            case "/two": .redirect("three?x=1", .temporaryRedirect)
            default: .text(head.uri)
            }
        } _: { server in
            let answer = try await server.fetcher().fetch(OutboundRequest.patient(server.url))
            #expect(String(decoding: answer.body, as: UTF8.self) == "/three?x=1")
            #expect(answer.head.url == "\(server.url)/three?x=1")
        }
    }

    @Test func `is given up after five redirects`() async throws {
        try await LocalServer.with { _ in
            .redirect("/")
        } _: { server in
            await #expect(throws: OutboundError.tooManyRedirects(host: "127.0.0.1")) {
                try await server.fetcher().fetch(OutboundRequest.patient(server.url))
            }
            #expect(server.requests.withLock { $0.count } == 6)
        }
    }

    @Test func `of another server is asked for without our credentials`() async throws {
        try await LocalServer.with { _ in
            .text("theirs")
        } _: { other in
            let elsewhere = "\(other.url)/"
            try await LocalServer.with { _ in
                .redirect(elsewhere)
            } _: { server in
                let policy = OutboundPolicy(exceptions: Set([server.endpoint, other.endpoint].compactMap(\.self)))
                var request = OutboundRequest.patient(server.url)
                request.headers = [("Authorization", "Bearer secret"), ("Accept", "text/csv")]
                _ = try await Fetcher(policy, userAgent: "tests").fetch(request)
                let (first, second) = (server.requests.withLock { $0.first }, other.requests.withLock { $0.first })
                #expect(first?.headers.first(name: "authorization") == "Bearer secret")
                #expect(second?.headers.contains(name: "authorization") == false)
                #expect(second?.headers.first(name: "accept") == "text/csv")
            }
        }
    }

    @Test func `to a form is never a redirect`() async throws {
        try await LocalServer.with { _ in
            .redirect("/elsewhere", .temporaryRedirect)
        } _: { server in
            var request = OutboundRequest.patient(server.url)
            (request.method, request.body) = (.post, Array("a=b".utf8))
            await #expect(throws: OutboundError.status(307, host: "127.0.0.1", excerpt: "")) {
                try await server.fetcher().fetch(request)
            }
        }
    }

    @Test func `without end is cut off`() async throws {
        let endless = LocalServer.Reply(body: [UInt8](repeating: 65, count: 10_000), repeats: nil)
        try await LocalServer.with { _ in
            endless
        } _: { server in
            var request = OutboundRequest.patient(server.url)
            request.limits.bytes = 1 << 20
            await #expect(throws: OutboundError.tooLarge(host: "127.0.0.1", limit: 1 << 20)) {
                try await server.fetcher().fetch(request)
            }
        }
    }

    @Test func `that is small on the way and large once unpacked is cut off`() async throws {
        let bomb = gzip([UInt8](repeating: 0, count: 8 << 20))
        #expect(bomb.count < 20_000)
        try await LocalServer.with { _ in
            .init(headers: [("content-encoding", "gzip")], body: bomb)
        } _: { server in
            var request = OutboundRequest.patient(server.url)
            request.limits.bytes = 1 << 20
            await #expect(throws: OutboundError.tooLarge(host: "127.0.0.1", limit: 1 << 20)) {
                try await server.fetcher().fetch(request)
            }
            request.limits.bytes = 8 << 20
            let whole = try await server.fetcher().fetch(request)
            #expect(whole.body.count == 8 << 20)
        }
    }

    @Test func `that is not what it says is refused`() async throws {
        let broken = LocalServer.Reply(headers: [("content-encoding", "gzip")], body: Array("no gzip at all".utf8))
        try await LocalServer.with { _ in
            broken
        } _: { server in
            await #expect(throws: OutboundError.broken(host: "127.0.0.1")) {
                try await server.fetcher().fetch(OutboundRequest.patient(server.url))
            }
        }
    }

    @Test func `that comes drop by drop is cut off in the end`() async throws {
        let slow = LocalServer.Reply(body: [65], repeats: nil, pause: .milliseconds(20))
        try await LocalServer.with { _ in
            slow
        } _: { server in
            var request = OutboundRequest.patient(server.url)
            request.limits.total = .milliseconds(300)
            await #expect(throws: OutboundError.tooSlow(host: "127.0.0.1")) {
                try await server.fetcher().fetch(request)
            }
        }
    }

    @Test func `of another type is not read`() async throws {
        try await LocalServer.with { _ in
            .text("<p>", [("content-type", "text/html")])
        } _: { server in
            var request = OutboundRequest.patient(server.url)
            request.types = ["application/rss+xml"]
            await #expect(throws: OutboundError.wrongType("text/html", host: "127.0.0.1")) {
                try await server.fetcher().fetch(request)
            }
        }
    }

    @Test func `that is an error comes with its status and its beginning`() async throws {
        try await LocalServer.with { _ in
            .init(status: .notFound, body: Array("no".utf8))
        } _: { server in
            await #expect(throws: OutboundError.status(404, host: "127.0.0.1", excerpt: "no")) {
                try await server.fetcher().fetch(OutboundRequest.patient(server.url))
            }
        }
    }

    @Test func `is not to be had where nobody listens`() async throws {
        var port = 0
        try await LocalServer.with { _ in
            .text("")
        } _: { server in
            port = server.port
        }
        let endpoint = try #require(OutboundPolicy.Endpoint("127.0.0.1:\(port)"))
        let fetcher = Fetcher(OutboundPolicy(exceptions: [endpoint]), userAgent: "tests")
        await #expect(throws: OutboundError.unreachable(host: "127.0.0.1", isSecure: false)) {
            try await fetcher.fetch(OutboundRequest.patient("http://127.0.0.1:\(port)/"))
        }
    }

    @Test func `in clear text is none where a certificate was asked for`() async throws {
        try await LocalServer.with { _ in
            .text("clear")
        } _: { server in
            await #expect(throws: OutboundError.unreachable(host: "127.0.0.1", isSecure: true)) {
                try await server.fetcher().fetch(OutboundRequest.patient("https://127.0.0.1:\(server.port)/"))
            }
            #expect(server.requests.withLock { $0.isEmpty })
        }
    }
}

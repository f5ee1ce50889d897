import LocalServer
import NIOHTTP1
import Synchronization
import Testing

@testable import Outbound

/// Where requests never go, however they are led there.
@Suite struct `A fetcher` {
    private static let loopback = Address("127.0.0.1").map { [$0] } ?? []

    @Test(arguments: [
        "http://127.0.0.1:PORT/", "http://localhost:PORT/", "http://2130706433:PORT/", "http://0x7f000001:PORT/",
        "http://127.1:PORT/", "http://[::ffff:127.0.0.1]:PORT/", "http://[::1]:PORT/", "http://0.0.0.0:PORT/",
    ])
    func `does not go to this machine, whatever it is called`(url: String) async throws {
        try await LocalServer.with { _ in
            .text("secret")
        } _: { server in
            let fetcher = Fetcher(OutboundPolicy(ports: [server.port]), userAgent: "tests")
            let request = OutboundRequest.patient(url.replacing("PORT", with: "\(server.port)"))
            let error = await #expect(throws: OutboundError.self) { try await fetcher.fetch(request) }
            guard case .notPublic? = error else {
                Issue.record("\(String(describing: error))")
                return
            }
            #expect(server.requests.withLock { $0.isEmpty })
        }
    }

    @Test func `does not follow a name that leads to this machine`() async throws {
        try await LocalServer.with { _ in
            .text("secret")
        } _: { server in
            let fetcher = Fetcher(
                OutboundPolicy(ports: [server.port]), resolver: .fixed(["feeds.test": Self.loopback]),
                userAgent: "tests")
            await #expect(throws: OutboundError.notPublic(host: "feeds.test")) {
                try await fetcher.fetch(OutboundRequest.patient("http://feeds.test:\(server.port)/"))
            }
            #expect(server.requests.withLock { $0.isEmpty })
        }
    }

    @Test func `trusts no name that has a private address beside a public one`() async throws {
        let addresses = ["8.8.8.8", "10.0.0.1"].compactMap(Address.init)
        let fetcher = Fetcher(resolver: .fixed(["feeds.test": addresses]), userAgent: "tests")
        await #expect(throws: OutboundError.notPublic(host: "feeds.test")) {
            try await fetcher.fetch(OutboundRequest.patient("https://feeds.test/"))
        }
    }

    @Test(arguments: [
        "http://169.254.169.254/latest/meta-data/", "http://10.0.0.1/", "http://[fd00::1]/", "http://inner.test/",
    ])
    func `does not follow a redirect to a private address`(location: String) async throws {
        try await LocalServer.with { _ in
            .redirect(location)
        } _: { server in
            let fetcher = server.fetcher(.fixed(["inner.test": Address("192.168.1.1").map { [$0] } ?? []]))
            let error = await #expect(throws: OutboundError.self) {
                try await fetcher.fetch(OutboundRequest.patient(server.url))
            }
            guard case .notPublic? = error else {
                Issue.record("\(String(describing: error))")
                return
            }
        }
    }

    @Test func `does not follow a redirect to another port of the same machine`() async throws {
        try await LocalServer.with { _ in
            .text("secret")
        } _: { inner in
            let inside = inner.url
            try await LocalServer.with { _ in
                .redirect(inside)
            } _: { server in
                await #expect(throws: OutboundError.port(inner.port)) {
                    try await server.fetcher().fetch(OutboundRequest.patient(server.url))
                }
                #expect(inner.requests.withLock { $0.isEmpty })
            }
        }
    }

    @Test(arguments: ["file:///etc/passwd", "ftp://example.com/", "http://user:secret@127.0.0.1/", "http://"])
    func `does not follow a redirect to what is no web address`(location: String) async throws {
        try await LocalServer.with { _ in
            .redirect(location)
        } _: { server in
            let error = await #expect(throws: OutboundError.self) {
                try await server.fetcher().fetch(OutboundRequest.patient(server.url))
            }
            guard case .unusableURL? = error else {
                Issue.record("\(String(describing: error))")
                return
            }
        }
    }

    /// A name that leads to the admitted address once and elsewhere from then on: who checks one answer and connects by
    /// another look-up goes there.
    @Test func `connects to the address that it checked and looks no second time`() async throws {
        try await LocalServer.with { _ in
            .text("feed")
        } _: { server in
            let looks = Atomic(0)
            let resolver = NameResolver.asking { _ in
                looks.wrappingAdd(1, ordering: .relaxed).oldValue == 0
                    ? Self.loopback : Address("10.0.0.1").map { [$0] } ?? []
            }
            let answer = try await server.fetcher(resolver).fetch(
                OutboundRequest.patient("http://feeds.test:\(server.port)/show"))
            #expect(answer.body == Array("feed".utf8))
            #expect(looks.load(ordering: .relaxed) == 1)
            let head = try #require(server.requests.withLock { $0.first })
            #expect(head.headers.first(name: "host") == "feeds.test:\(server.port)")
        }
    }

    @Test func `checks the address again at each redirect`() async throws {
        try await LocalServer.with { _ in
            .redirect("/again")
        } _: { server in
            let looks = Atomic(0)
            let resolver = NameResolver.asking { _ in
                looks.wrappingAdd(1, ordering: .relaxed).oldValue == 0
                    ? Self.loopback : Address("10.0.0.1").map { [$0] } ?? []
            }
            await #expect(throws: OutboundError.notPublic(host: "feeds.test")) {
                try await server.fetcher(resolver).fetch(OutboundRequest.patient("http://feeds.test:\(server.port)/"))
            }
            #expect(server.requests.withLock { $0.count } == 1)
        }
    }

    @Test func `does not go to unusual ports`() async throws {
        let fetcher = Fetcher(userAgent: "tests")
        await #expect(throws: OutboundError.port(22)) {
            try await fetcher.fetch(OutboundRequest.patient("http://8.8.8.8:22/"))
        }
    }
}

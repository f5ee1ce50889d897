import Domains
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import Synchronization
import Testing
import Values

@testable import App

@Suite(.site) struct `The gate for certificates` {
    @Test func `opens for hosts under which pages are shown, and for no others`() async throws {
        let fixture = try await DomainFixture.make()
        let (host, claimed) = (DomainFixture.newHost(), DomainFixture.newHost())
        let gate = CertificateGate(directory: fixture.services.directory)
        try await fixture.add(claimed)
        fixture.route(claimed)
        try await fixture.look(claimed)
        try await fixture.serve(host)
        #expect(await gate.status(host) == 200)
        #expect(await gate.status(host.uppercased()) == 200)
        #expect(await gate.status(fixture.agency.host) == 200)
        for name in [claimed, DomainFixture.newHost(), "a.\(host)", "example", "127.0.0.1", "[::1]"] {
            #expect(await gate.status(name) == 404, "\(name)")
        }
        for name in ["", "a b", "a,b.example", "\(host):443", "../x"] {
            #expect(await gate.status(name) == 400, "\(name)")
        }
    }

    /// A process that has not heard of a host yet looks once.
    @Test func `knows a host before this process has heard of it`() async throws {
        let fixture = try await DomainFixture.make()
        let host = DomainFixture.newHost()
        let deaf = try await TestSite.shared.process()
        try await fixture.serve(host)
        #expect(deaf.services.directory.tenant(at: try #require(Host(host))) == nil)
        #expect(await CertificateGate(directory: deaf.services.directory).status(host) == 200)
    }

    @Test func `looks a name up once in a while, and only so many at all`() async throws {
        let now = Mutex(ContinuousClock.now)
        let fixture = try await DomainFixture.make()
        let deaf = try await TestSite.shared.process()
        let gate = CertificateGate(directory: deaf.services.directory, lookUpsPerSecond: 2) { now.withLock { $0 } }
        let host = DomainFixture.newHost()
        #expect(await gate.status(host) == 404)
        try await fixture.serve(host)
        #expect(await gate.status(host) == 404)
        now.withLock { $0 += .seconds(11) }
        #expect(await gate.status(host) == 200)
        #expect(await gate.status(DomainFixture.newHost()) == 404)
        // The allowance is used up, so that the database is not asked.
        #expect(await gate.status(host) == 404)
        now.withLock { $0 += .seconds(1) }
        #expect(await gate.status(host) == 200)
    }
}

extension CertificateGate {
    fileprivate func status(_ name: String) async -> Int {
        let path = "/internal/tls/ask?domain=\(name.urlEscaped)"
        let head = HTTPRequest(method: .get, scheme: "http", authority: "127.0.0.1", path: path)
        return await answer(Request(head: head, body: RequestBody(buffer: ByteBuffer()))).status.code
    }
}

import DNS
import Domains
import Foundation
import Postgres
import Testing
import Values

@testable import App

@Suite(.site) struct `A host in use` {
    @Test func `is warned of, drifts and ends when its records are gone, and an alert says so`() async throws {
        let fixture = try await DomainFixture.make()
        let host = DomainFixture.newHost()
        try await fixture.serve(host)
        fixture.world.set(.a, host, "198.51.100.7")
        #expect(try await fixture.look(host) == .routed)
        #expect(try await fixture.alerts().isEmpty)

        fixture.world.pass(days: 1.1)
        #expect(try await fixture.look(host) == .routed)
        #expect(try await fixture.alerts().map(\.severity) == [.warn])

        fixture.world.pass(days: 2)
        #expect(try await fixture.look(host) == .drifting)
        #expect(try await fixture.alerts().map(\.severity) == [.bad])
        #expect(try await fixture.visit(host).status == 200)

        fixture.world.pass(days: 7)
        #expect(try await fixture.look(host) == .released)
        #expect(try await fixture.visit(host).status == 404)
        #expect(try await fixture.alerts().first?.title == "A host is no longer served")
    }

    @Test func `is well again when its records are back`() async throws {
        let fixture = try await DomainFixture.make()
        let host = DomainFixture.newHost()
        try await fixture.serve(host)
        fixture.world.set(.a, host)
        for days in [0.0, 4] {
            fixture.world.pass(days: days)
            try await fixture.look(host)
        }
        #expect(try await fixture.status(host) == .drifting)
        fixture.route(host)
        #expect(try await fixture.look(host) == .routed)
        #expect(try await fixture.alerts().allSatisfy { $0.resolvedAt != nil })
    }

    @Test func `stays while no name server answers, however long`() async throws {
        let fixture = try await DomainFixture.make()
        let host = DomainFixture.newHost()
        try await fixture.serve(host)
        fixture.world.goAway()
        for _ in 0..<20 {
            fixture.world.pass(days: 30)
            #expect(try await fixture.look(host) == .routed)
        }
        #expect(try await fixture.alerts().isEmpty)
        let domain = try #require(try await fixture.domain(host))
        let page = try await fixture.signIn(at: fixture.agency.host).get(domain.path)
        #expect(page.words.contains("no name server could say"))
    }

    @Test func `drifts when one of its addresses is somebody else's`() async throws {
        let fixture = try await DomainFixture.make()
        let host = DomainFixture.newHost()
        try await fixture.serve(host)
        fixture.world.set(.aaaa, host, "2001:db8::bad")
        try await fixture.look(host)
        #expect(try await fixture.domain(host)?.life.failingSince != nil)
        fixture.world.set(.aaaa, host, "2001:db8::10")
        try await fixture.look(host)
        #expect(try await fixture.domain(host)?.life.failingSince == nil)
    }

    @Test func `may lead here by whatever addresses the operator's name has`() async throws {
        let fixture = try await DomainFixture.make()
        let host = DomainFixture.newHost()
        fixture.world.set(.a, "desks.operator.test", "203.0.113.5")
        fixture.world.set(.a, host, "203.0.113.5")
        try await fixture.add(host)
        try await fixture.prove(host)
        #expect(try await fixture.look(host) == .routed)
    }

    @Test func `is told of CAA records that keep the authority out`() async throws {
        let fixture = try await DomainFixture.make()
        let host = DomainFixture.newHost()
        let apex = String(host.dropFirst("ads.".count))
        fixture.world.set(.caa, apex, "issue ca.example.net", "iodef mailto:a@example.net")
        try await fixture.serve(host)
        let domain = try #require(try await fixture.domain(host))
        #expect(domain.seen.authority?.contains(apex) == true && domain.status == .routed)
        fixture.world.set(.caa, apex, "issue ca.example.net", "issue letsencrypt.org; validationmethods=http-01")
        try await fixture.look(host)
        #expect(try await fixture.domain(host)?.seen.authority == nil)
    }

    @Test func `can be the main one, and gives that up when it ends`() async throws {
        let fixture = try await DomainFixture.make()
        let host = DomainFixture.newHost()
        try await fixture.add(host)
        let id = try #require(try await fixture.domain(host)).id.short
        let window = try await fixture.agency.signIn(\.admin)
        let token = try await window.open("/domains").form(to: "/domains")?.fields["csrf"] ?? ""
        let early = try await window.follow(try await window.post("/domains/\(id)/primary", ["csrf": token]))
        #expect(early.words.contains("Pages must be shown under it first"))
        try await fixture.serve(host)
        #expect(try await fixture.press("primary", host).words.contains("is the main host now"))
        let main = fixture.services.directory.tenant(at: try #require(Host(host)))?.primaryHost
        #expect(main?.name == host)
        _ = try await fixture.press("remove", host)
        let tenant = fixture.services.directory.all.first { $0.id == fixture.agency.id }
        #expect(tenant?.primaryHost?.name == fixture.agency.host)
    }

    @Test func `is not removed by whoever uses it right now`() async throws {
        let fixture = try await DomainFixture.make()
        let host = DomainFixture.newHost()
        try await fixture.serve(host)
        let domain = try #require(try await fixture.domain(host))
        let window = try await fixture.signIn(at: host)
        let answer = try await window.submitForm(of: try await window.open(domain.path), ending: "/remove")
        #expect(answer.words.contains("You use this host right now"))
        #expect(try await fixture.status(host) == .routed)
    }

    /// The round enqueues for every tenant; what a claim asks for is in the queue with the claim.
    @Test func `is looked at by a job, once at a time`() async throws {
        let fixture = try await DomainFixture.make()
        let host = DomainFixture.newHost()
        try await fixture.add(host)
        let rounds = DomainRounds(services: fixture.services)
        await rounds.enqueueDue()
        await rounds.enqueueDue()
        let id = try #require(try await fixture.domain(host)).id
        let count = try await fixture.agency.site.owner.value(
            "SELECT count(*) FROM jobs WHERE kind = 'domains.check' AND unique_key = \(id.description)", as: Int.self)
        #expect(count == 1)
    }
}

extension DomainFixture {
    fileprivate func alerts() async throws -> [Alert] { try await agency.alerts().filter { $0.rule == .domain } }
}

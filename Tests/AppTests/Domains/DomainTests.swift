import DNS
import Domains
import Foundation
import Postgres
import Testing
import Values

@testable import App

@Suite(.site) struct `A host that an agency adds` {
    @Test func `is served once DNS has shown that it is theirs and leads here, and not before`() async throws {
        let fixture = try await DomainFixture.make()
        let (host, name) = (DomainFixture.newHost(), "Northwind Audio")
        let page = try await fixture.add(host)
        #expect(page.status == 200 && page.words.contains("Set the TXT record"))
        #expect(page.text.contains("_desk-proof.\(host)") && page.text.contains("desks.operator.test"))
        #expect(try await fixture.visit(host).status == 404)

        // It leads here, but nobody has shown whose it is.
        fixture.route(host)
        #expect(try await fixture.look(host) == .claimed)
        #expect(try await fixture.visit(host).status == 404)

        fixture.world.set(.a, host)
        try await fixture.prove(host)
        #expect(try await fixture.look(host) == .proven)
        #expect(try await fixture.visit(host).status == 404)

        fixture.route(host)
        #expect(try await fixture.look(host) == .routed)
        let shown = try await fixture.visit(host)
        #expect(shown.status == 200 && shown.words.contains(name))

        await DomainRounds(services: fixture.services).noteSeen()
        #expect(try await fixture.status(host) == .live)
    }

    @Test func `needs a proof of its own, of its tenant and of nobody else's making`() async throws {
        let world = DomainFixture.World()
        let (one, other) = (try await DomainFixture.make(in: world), try await DomainFixture.make(in: world))
        let host = DomainFixture.newHost()
        try await one.add(host)
        try await other.add(host)
        let tokens = [try await one.domain(host)?.token, try await other.domain(host)?.token].compactMap(\.self)
        #expect(Set(tokens).count == 2 && tokens.allSatisfy { $0.count == 40 })
        try await one.prove(host)
        one.route(host)
        #expect(try await other.look(host) == .claimed)
        #expect(try await one.look(host) == .routed)
    }

    /// Whoever comes first with a claim has nothing; whoever comes first with a proof has the host.
    @Test func `goes to the first who proves it, and the other learns nothing`() async throws {
        let world = DomainFixture.World()
        let (squatter, owner) = (try await DomainFixture.make(in: world), try await DomainFixture.make(in: world))
        let host = DomainFixture.newHost()
        let first = try await squatter.add(host)
        let second = try await owner.add(host)
        #expect(first.words.contains("Set the TXT record") && second.words.contains("Set the TXT record"))
        try await owner.serve(host)
        #expect(try await owner.status(host) == .routed)

        try await squatter.prove(host)
        #expect(try await squatter.look(host) == .claimed)
        let window = try await squatter.agency.signIn(\.admin)
        let id = try #require(try await squatter.domain(host)).id.short
        let page = try await window.get("/domains/\(id)")
        #expect(page.words.contains("cannot be used yet"))
        for word in ["another", "other tenant", "agency", "taken", owner.agency.demo.slug] {
            #expect(!page.words.contains(word), "\(word)")
        }
        #expect(try await owner.visit(host).words.contains("Northwind Audio"))
    }

    @Test func `is kept from others for a week after it was given back`() async throws {
        let world = DomainFixture.World()
        let (one, other) = (try await DomainFixture.make(in: world), try await DomainFixture.make(in: world))
        let host = DomainFixture.newHost()
        try await one.serve(host)
        #expect(try await one.press("remove", host).words.contains("is removed"))
        #expect(try await one.status(host) == .released)
        #expect(try await one.visit(host).status == 404)

        try await other.serve(host)
        #expect(try await other.status(host) == .claimed)
        world.pass(days: 6.9)
        #expect(try await other.look(host) == .claimed)
        world.pass(days: 0.2)
        #expect(try await other.look(host) == .routed)
    }

    @Test func `that was given back can be had again at once, with a new proof`() async throws {
        let fixture = try await DomainFixture.make()
        let host = DomainFixture.newHost()
        try await fixture.serve(host)
        let token = try await fixture.domain(host)?.token
        _ = try await fixture.press("remove", host)
        try await fixture.add(host)
        #expect(try await fixture.domain(host)?.token != token)
        #expect(try await fixture.look(host) == .claimed)
        try await fixture.prove(host)
        #expect(try await fixture.look(host) == .routed)
    }

    @Test func `that was given back and added again is one host in the record of who did what`() async throws {
        let fixture = try await DomainFixture.make()
        let host = DomainFixture.newHost()
        try await fixture.serve(host)
        _ = try await fixture.press("remove", host)
        let page = try await fixture.add(host)
        let domain = try #require(try await fixture.domain(host))
        #expect(page.path == domain.path)
        let subjects: [String] = try await fixture.agency.site.owner.rows(
            """
            SELECT subject_id::text FROM audit_log
            WHERE tenant_id = \(fixture.agency.id) AND action IN ('add domain', 'remove domain')
            """)
        #expect(subjects == Array(repeating: domain.id.uuid.uuidString.lowercased(), count: 3))
    }

    @Test func `that was given back is others' at once when the operator frees it`() async throws {
        let world = DomainFixture.World()
        let (one, other) = (try await DomainFixture.make(in: world), try await DomainFixture.make(in: world))
        let (host, slug) = (DomainFixture.newHost(), one.agency.demo.slug)
        try await one.serve(host)
        await #expect(throws: App.DomainProblem.self) { try await App.free(host, of: slug, one.services) }
        _ = try await one.press("remove", host)
        try await other.serve(host)
        #expect(try await other.status(host) == .claimed)
        try await App.free(host, of: slug, one.services)
        #expect(try await other.look(host) == .routed)
        #expect(try await one.agency.signIn(\.admin).open("/audit").words.contains("The desk freed a host for others"))
        await #expect(throws: App.DomainProblem.self) { try await App.free(host, of: slug, one.services) }
    }

    @Test func `below a host of somebody else's is not to be had`() async throws {
        let world = DomainFixture.World()
        let (one, other) = (try await DomainFixture.make(in: world), try await DomainFixture.make(in: world))
        let apex = String(DomainFixture.newHost().dropFirst("ads.".count))
        try await one.serve(apex)
        try await other.serve("desk.\(apex)")
        #expect(try await other.status("desk.\(apex)") == .claimed)
        try await one.serve("own.\(apex)")
        #expect(try await one.status("own.\(apex)") == .routed)
    }

    @Test func `comes as a pair when somebody wants that`() async throws {
        let fixture = try await DomainFixture.make()
        let apex = String(DomainFixture.newHost().dropFirst("ads.".count))
        try await fixture.add(apex, withPair: true)
        for host in [apex, "www.\(apex)"] { #expect(try await fixture.status(host) == .claimed) }
        let page = try await fixture.add("www.\(apex)")
        #expect(page.words.contains("This host is here already"))
    }

    @Test(arguments: [
        ("", "Enter a host"), ("co.uk", "Nobody owns this as a whole"), ("192.0.2.1", "This is an IP address"),
        ("intranet", "only a part of a name"), ("northwind.localhost", "cannot be used here"),
        ("desks.operator.test", "cannot be used here"), ("northwind.operator.test", "cannot be used here"),
        ("a_b.example.com", "not a host name"), ("ads example.com", "not a host name"),
    ])
    func `is refused beside its field when it can be nobody's, and what was typed stays`(
        typed: String, words: String
    ) async throws {
        let fixture = try await DomainFixture.make()
        let page = try await fixture.add(typed)
        #expect(page.status == 422 && page.words.contains(words))
        #expect(page.text.contains("value=\"\(typed)\""))
    }

    @Test func `may be one of fifty`() async throws {
        let fixture = try await DomainFixture.make()
        try await fixture.agency.site.owner.run(
            """
            INSERT INTO hosts (tenant_id, host, token)
            SELECT \(fixture.agency.id), 'h' || n || \(DomainFixture.newHost()), repeat('a', 40) FROM generate_series(1, 49) n
            """)
        #expect(try await fixture.add(DomainFixture.newHost()).words.contains("There are 50 hosts already"))
    }

    /// The operator's folder says what it gives, and nothing about what the agency has.
    @Test func `stays when the tenant's folder is applied again`() async throws {
        let fixture = try await DomainFixture.make()
        let host = DomainFixture.newHost()
        try await fixture.serve(host)
        _ = try await fixture.press("primary", host)
        let folder = try TenantFolder(of: Demo.northwind, renamed: fixture.agency.demo.slug)
        _ = try await fixture.agency.site.owner.transaction(.none) {
            try await $0.batch(Tenant.found(folder, as: fixture.agency.id))
        }
        let domains = try await fixture.agency.database(.admin).read(Domain.all(at: TestSite.noon))
        #expect(domains.map(\.host) == [host, fixture.agency.host])
        #expect(domains.map(\.status) == [.routed, .given] && domains.map(\.isPrimary) == [true, false])
    }
}

extension DomainFixture {
    /// Presses a button of a host's page, by another of its hosts.
    func press(_ button: String, _ host: String) async throws -> Answer {
        guard let domain = try await domain(host) else { throw Agency.Unexpected(text: "No \(host)") }
        let window = try await agency.signIn(\.admin)
        return try await window.submitForm(of: try await window.open(domain.path), ending: "/\(button)")
    }
}

import DNS
import Domains
import Foundation
import Postgres
import Testing
import Values

@testable import App

/// What the database itself refuses, whatever the app says.
@Suite(.site) struct `The wall around hosts` {
    @Test(arguments: ["proven", "routed", "live", "drifting", "given"])
    func `lets no admin say that a host is proven`(status: String) async throws {
        let fixture = try await DomainFixture.make()
        let host = DomainFixture.newHost()
        try await fixture.add(host)
        for sql in [
            "UPDATE hosts SET status = \(status), proven_at = now() WHERE host = \(host)",
            "INSERT INTO hosts (host, token, status) VALUES (\(DomainFixture.newHost()), repeat('a', 40), \(status))",
        ] as [SQL] {
            await #expect(throws: PostgresError.self) { try await fixture.agency.database(.admin).run(Command(sql)) }
        }
        #expect(try await fixture.status(host) == .claimed)
    }

    @Test func `lets nobody but the operator give a host, or take one that was given`() async throws {
        let fixture = try await DomainFixture.make()
        let host = DomainFixture.newHost()
        try await fixture.add(host)
        for audience in [Audience.admin, .jobs, .ops, .visitor, .creator] {
            for sql in [
                "UPDATE hosts SET status = 'given' WHERE host = \(host)",
                "UPDATE hosts SET status = 'released', released_at = now() WHERE status = 'given'",
            ] as [SQL] {
                await #expect(throws: PostgresError.self, "\(audience)") {
                    try await fixture.agency.database(audience).run(Command(sql))
                }
            }
            _ = try? await fixture.agency.database(audience).run(Command("DELETE FROM hosts WHERE status = 'given'"))
        }
        let domains = try await fixture.agency.database(.admin).read(Domain.all(at: TestSite.noon))
        #expect(domains.filter { $0.status == .given }.map(\.host) == [fixture.agency.host])
    }

    @Test(arguments: [Audience.visitor, .ops, .admin, .creator, .advertiser, .partner])
    func `lets only jobs ask whether somebody else has a host`(audience: Audience) async throws {
        let agency = try await TestSite.shared.northwind
        let query = Query<Bool>("SELECT host_is_free(ARRAY['lakeside.localhost'], now())")
        await #expect(throws: PostgresError.self) { try await agency.database(audience).read(query) }
    }

    @Test func `knows a host of the operator's from one that is free`() async throws {
        let agency = try await TestSite.shared.northwind
        let (own, foreign, nobody) = try await agency.database(.jobs).read(
            Query<Bool>("SELECT host_is_free(ARRAY['northwind.localhost'], now())"),
            Query<Bool>("SELECT host_is_free(ARRAY['a.lakeside.localhost', 'lakeside.localhost'], now())"),
            Query<Bool>("SELECT host_is_free(ARRAY['nobody.localhost'], now())"))
        #expect(own == [true] && foreign == [false] && nobody == [true])
    }

    /// Two proofs at the same moment: the index has the last word.
    @Test func `lets one have a host, even when two prove it at once`() async throws {
        let world = DomainFixture.World()
        let fixtures = [try await DomainFixture.make(in: world), try await DomainFixture.make(in: world)]
        let host = DomainFixture.newHost()
        for fixture in fixtures { try await fixture.add(host) }
        for fixture in fixtures {
            let records = try #require(try await fixture.domain(host)?.records(fixture.services.settings.deskAddress))
            let looked = DomainLook(records, [DomainQuestions(records).proof: .found([records.proof.value], at: host)])
            #expect(looked.proof == .present)
        }
        let ids = try await [fixtures[0].domain(host)?.id, fixtures[1].domain(host)?.id].compactMap(\.self)
        var life = DomainLife(.proven)
        life.provenAt = TestSite.noon
        try await fixtures[0].agency.database(.jobs).run(
            Domain.keep(ids[0], life, Domain.Sight(), next: TestSite.noon, at: TestSite.noon))
        await #expect(throws: PostgresError.self) {
            try await fixtures[1].agency.database(.jobs).run(
                Domain.keep(ids[1], life, Domain.Sight(), next: TestSite.noon, at: TestSite.noon))
        }
    }
}

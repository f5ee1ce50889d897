import Postgres
import Testing

@testable import App

/// As the app's real login, in the role that each audience becomes: a superuser would see through every policy.
@Suite(.site) struct `Isolation of every table` {
    @Test func `is tried as a login that owns nothing`() async throws {
        let login = try await TestSite.shared.services.pool.value("SELECT session_user::text", as: String.self)
        #expect(login == "desk_login")
        let mighty = try await TestSite.shared.services.pool.value(
            "SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = session_user", as: Bool.self)
        #expect(mighty == false)
    }

    @Test func `has a row of each tenant to try in every table`() async throws {
        let site = try await TestSite.shared
        for table in try await TenantTable.all(site.owner) {
            for agency in [site.northwind, site.lakeside] {
                let row = try await table.sample(of: agency)
                #expect(
                    row != nil,
                    "\(table.name) has no row of \(agency.demo.slug): seed one, or furnish it in Agency.swift")
            }
        }
    }

    @Test(arguments: Audience.allCases)
    func `lets an audience read nothing of another tenant, and nothing without one`(audience: Audience) async throws {
        try await everyTable(audience) { matrix, table, _, _ in
            let attempts = try await matrix.select(table)
            #expect(attempts.allSatisfy { $0.isNothing }, "SELECT on \(table.name): \(attempts)")
        }
    }

    @Test(arguments: Audience.allCases)
    func `lets an audience put no row into another tenant`(audience: Audience) async throws {
        try await everyTable(audience) { matrix, table, _, foreign in
            let attempts = try await matrix.insert(table, foreignRow: foreign)
            #expect(attempts.allSatisfy { $0 == .refused("42501") }, "INSERT on \(table.name): \(attempts)")
        }
    }

    @Test(arguments: Audience.allCases)
    func `lets an audience change no row of another tenant, nor give one away`(audience: Audience) async throws {
        try await everyTable(audience) { matrix, table, _, _ in
            let attempts = try await matrix.update(table)
            #expect(attempts.allSatisfy { $0.isNothing }, "UPDATE on \(table.name): \(attempts)")
            let gift = try await matrix.giveAway(table)
            #expect(gift == .refused("42501"), "UPDATE of the tenant on \(table.name): \(gift)")
        }
    }

    @Test(arguments: Audience.allCases)
    func `lets an audience delete no row of another tenant`(audience: Audience) async throws {
        try await everyTable(audience) { matrix, table, _, _ in
            let attempts = try await matrix.delete(table)
            #expect(attempts.allSatisfy { $0.isNothing }, "DELETE on \(table.name): \(attempts)")
        }
    }

    @Test(arguments: Audience.allCases)
    func `knows no detour`(audience: Audience) async throws {
        try await everyTable(audience) { matrix, table, _, foreign in
            for (name, attempt) in try await matrix.detours(table, foreignRow: foreign) {
                #expect(attempt.isNothing, "\(name) on \(table.name): \(attempt)")
            }
        }
    }

    /// The other side of the matrix: were everything refused, the tests above would prove nothing.
    @Test func `leaves every table readable to some audience, and writable where it has a grant`() async throws {
        let site = try await TestSite.shared
        for table in try await TenantTable.all(site.owner) {
            let row = try #require(try await table.sample(of: site.northwind))
            var seen = 0
            for audience in Audience.allCases {
                let matrix = site.matrix(audience)
                if case .rows(let count) = try await matrix.ownSelect(table) { seen += count }
                let granted = try await site.owner.value(
                    "SELECT has_table_privilege(\(audience.role.description), \(table.name), 'INSERT')", as: Bool.self)
                let attempt = try await matrix.ownInsert(table, ownRow: row)
                if granted != true { #expect(attempt == .refused("42501"), "\(audience) into \(table.name)") }
                // These take rows of the member's own only, and the sample may be a colleague's.
                let isPersonal = ["sessions", "audit_log", "mail_mutes"].contains(table.name)
                if granted == true, [.ops, .admin].contains(audience), !isPersonal {
                    #expect(attempt == .refused("23505"), "\(audience) into \(table.name): \(attempt)")
                }
            }
            #expect(seen > 0, "no audience can read \(table.name)")
        }
    }

    private func everyTable(
        _ audience: Audience,
        _ body: (IsolationMatrix, TenantTable, _ own: String, _ foreign: String) async throws -> Void
    ) async throws {
        let site = try await TestSite.shared
        for table in try await TenantTable.all(site.owner) {
            let own = try #require(try await table.sample(of: site.northwind))
            let foreign = try #require(try await table.sample(of: site.lakeside))
            try await body(site.matrix(audience), table, own, foreign)
        }
    }
}

extension TestSite {
    func matrix(_ audience: Audience) -> IsolationMatrix {
        IsolationMatrix(audience: audience, pool: services.pool, home: northwind, foreign: lakeside)
    }
}

import Postgres
import Testing
import Values

@testable import App

/// The tenant of a transaction: where it comes from, and that it ends with it.
@Suite(.site) struct `The tenant of a transaction` {
    @Test(arguments: Audience.allCases)
    func `cannot be changed by SQL inside a statement`(audience: Audience) async throws {
        let site = try await TestSite.shared
        let attempts = try await site.hops.inTurn { sql in
            try await Attempt.run(sql, site.northwind.preamble(audience), on: site.services.pool)
        }
        #expect(attempts.allSatisfy { $0 == .refused("42501") }, "\(attempts)")
    }

    @Test func `cannot be joined by a second statement in the same text`() async throws {
        let site = try await TestSite.shared
        let stacked: SQL = "SELECT 1; SET LOCAL app.tenant = '00000000-0000-0000-0000-000000000000'"
        let attempt = try await Attempt.run(stacked, site.northwind.preamble(.ops), on: site.services.pool)
        #expect(attempt == .refused("42601"))
    }

    @Test(arguments: [false, true])
    func `never outlives it`(fails: Bool) async throws {
        let site = try await TestSite.shared
        let pool = Pool(Configuration(url: site.database.loginURL), size: 1)
        let (first, role) = try await pool.state()
        if fails {
            _ = try await Attempt.run("SELECT 1 / 0", site.northwind.preamble(.ops), on: pool)
        } else {
            _ = try await pool.read(site.northwind.preamble(.ops), Show.all())
            try await pool.transaction(site.northwind.preamble(.ops)) { _ = try await $0.rows(Show.all()) }
        }
        let (after, roleAfter) = try await pool.state()
        #expect(first.isEmpty && after.isEmpty)
        #expect(role == "desk_login" && roleAfter == "desk_login")
        await pool.close()
    }

    @Test func `reads nothing and writes nothing when it is empty or nobody's`() async throws {
        let site = try await TestSite.shared
        for tenant in [ID<Tenant>(bits: 0), .new(at: TestSite.noon)] {
            let nobody = Preamble(role: "desk_ops", settings: [("app.tenant", tenant.uuid)])
            #expect(try await Attempt.count("SELECT count(*) FROM shows", nobody, on: site.services.pool) == .rows(0))
        }
    }

    /// The login itself has no grant at all; only what it becomes has.
    @Test func `is needed, for the login without a role may do nothing`() async throws {
        let site = try await TestSite.shared
        for table in try await TenantTable.all(site.owner) {
            let attempt = try await Attempt.count("SELECT count(*) FROM \(table.table)", .none, on: site.services.pool)
            #expect(attempt == .refused("42501"), "\(table.name)")
        }
    }

    @Test(arguments: ["desk_owner", "desk_operator", "postgres"])
    func `cannot be had with more rights than an audience's`(role: String) async throws {
        let site = try await TestSite.shared
        let attempt = try await Attempt.run(SQL(trusted: "SET LOCAL ROLE \(role)"), .none, on: site.services.pool)
        #expect(attempt == .refused("42501"))
    }
}

extension TestSite {
    /// What an injected expression could try.
    fileprivate var hops: [SQL] {
        [
            "SELECT set_config('app.tenant', \(lakeside.id)::text, true)",
            "SELECT set_config('role', 'desk_ops', true)",
            "WITH hop AS (SELECT set_config('app.tenant', \(lakeside.id)::text, true)) SELECT * FROM shows, hop",
            "UPDATE pg_settings SET setting = \(lakeside.id)::text WHERE name = 'role'",
        ]
    }
}

extension Pool {
    /// What a connection says of itself between transactions.
    fileprivate func state() async throws -> (tenant: String, role: String) {
        let tenant = try await value("SELECT coalesce(current_setting('app.tenant', true), '')", as: String.self)
        return (tenant ?? "", try await value("SELECT current_user::text", as: String.self) ?? "")
    }
}

extension Sequence {
    /// One after the other.
    func inTurn<Value>(_ transform: (Element) async throws -> Value) async rethrows -> [Value] {
        var values: [Value] = []
        for element in self { values.append(try await transform(element)) }
        return values
    }
}

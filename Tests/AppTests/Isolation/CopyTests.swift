import Postgres
import Testing

@testable import App

@Suite(.site) struct `COPY` {
    /// PostgreSQL refuses it on any table with row-level security: imports go through a staging table for this reason.
    @Test(arguments: Audience.allCases)
    func `into a tenant's table is refused`(audience: Audience) async throws {
        let site = try await TestSite.shared
        for table in try await TenantTable.all(site.owner) {
            await #expect(throws: PostgresError.self, "\(table.name)") {
                try await site.services.pool.rolledBack(site.northwind.preamble(audience)) { transaction in
                    let copy: SQL = "COPY \(table.table) FROM STDIN (FORMAT binary)"
                    _ = try await transaction.copy(copy) { writer in
                        var empty = BinaryCopy()
                        try await writer.write(empty.finish())
                    }
                }
            }
        }
    }

    /// What is staged belongs to the transaction: a second import does not see it.
    @Test func `goes through a table that only its own transaction sees`() async throws {
        let site = try await TestSite.shared
        let pool = site.services.pool
        try await pool.rolledBack(site.northwind.preamble(.ops)) { transaction in
            try await transaction.run(ImportStaging.open())
            let seen = try await Attempt.count(
                "SELECT count(*) FROM import_staging", site.northwind.preamble(.ops), on: pool)
            #expect(seen == .refused("42P01"))
        }
    }

    @Test(arguments: [Audience.visitor, .creator, .advertiser, .partner])
    func `has no staging for those who do not import`(audience: Audience) async throws {
        let site = try await TestSite.shared
        let attempt = try await Attempt.run(
            ImportStaging.open().sql, site.northwind.preamble(audience), on: site.services.pool)
        #expect(attempt == .refused("42501"))
    }
}

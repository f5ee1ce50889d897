// Workload: what bin/bench measures, seen from inside the app.
//
// What it is: the statements of the shows page and of an import exactly as the app sends them, and the page as a value
// that can be rendered again and again. What it is not: anything the product runs.

import Postgres
import Values

/// A demo tenant's work as an advertiser who browses shows and an ops person who imports.
package struct Workload: Sendable {
    let services: Services
    let tenant: Tenant
    let advertiser: Member
    let ops: Member

    /// What kept a workload from being put together.
    package struct Missing: Error, CustomStringConvertible {
        package let description: String
    }

    /// Reads the tenant and its people from a database that was migrated and seeded.
    package init(_ services: Services, of demo: DemoTenant) async throws {
        try await services.directory.refresh(logger: services.logger)
        guard let tenant = services.directory.all.first(where: { $0.slug == demo.slug }) else {
            throw Missing(description: "There is no tenant \(demo.slug): `flightline seed` writes it.")
        }
        self.services = services
        self.tenant = tenant
        let visitor = TenantDatabase(services.pool, tenant: tenant.id, audience: .visitor)
        advertiser = try await Self.member(demo.members.advertiser, visitor)
        ops = try await Self.member(demo.members.ops, visitor)
    }

    /// The day it is for the tenant.
    var today: Day { tenant.today(services.clock) }

    func database(of member: Member) -> TenantDatabase {
        TenantDatabase(services.pool, tenant: tenant.id, member: member)
    }

    private static func member(_ demo: DemoMember, _ database: TenantDatabase) async throws -> Member {
        guard let found = try await database.first(Member.credentials(email: demo.email)) else {
            throw Missing(
                description: "Nobody has the address \(demo.email): `flightline seed` writes the demo's people.")
        }
        return found.member
    }
}

public import Postgres
public import Values

/// Writes a demo tenant into a database, all but its metrics: those go through the import like everybody's.
public struct DemoSeed: Sendable {
    private let pool: Pool
    private let passwordHash: String

    /// The pool must be connected as somebody who may become `desk_operator` and `desk_admin`, which the app's login may
    /// not; the hash is that of `Demo.password`.
    public init(_ pool: Pool, passwordHash: String) {
        self.pool = pool
        self.passwordHash = passwordHash
    }

    /// Whether there is no tenant but demo tenants: the only state in which demo data may come without being asked for.
    public func isAlone() async throws(PostgresError) -> Bool {
        let slugs = Demo.tenants.map(\.slug)
        return try await pool.read(Preamble(role: "desk_operator"), Tenant.noneExists(but: slugs)).first ?? false
    }

    func isPlanted(_ tenant: DemoTenant) async throws(PostgresError) -> Bool {
        try await pool.read(Preamble(role: "desk_operator"), Tenant.exists(slug: tenant.slug)).first ?? false
    }

    /// Writes a tenant in one transaction: founded from its folder by the operator, then filled as its admin would.
    /// Episodes and bookings lie around today, which is the tenant's own.
    public func plant(_ tenant: DemoTenant, folder: TenantFolder, on today: Day) async throws {
        let founding = Tenant.found(folder, as: tenant.id)
        let filling = tenant.people(passwordHash: passwordHash) + tenant.catalogue(on: today) + tenant.sales(on: today)
        let operatorRole = Preamble(role: "desk_operator", settings: [("app.tenant", tenant.id.uuid)])
        try await pool.transaction(operatorRole) { transaction in
            try await transaction.batch(founding)
            // The operator may make tenants and nothing in them. What follows is written as anybody's would be.
            try await transaction.run(Command("SET LOCAL ROLE desk_admin"))
            try await transaction.batch(filling)
        }
    }
}

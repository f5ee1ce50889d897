import FoundationEssentials
import Postgres
import Values

/// The only way to a tenant's tables. Each call carries the tenant, the audience and the person into its transaction, so
/// that PostgreSQL's grants and row-level security decide what there is to see.
struct TenantDatabase: Sendable {
    let tenant: ID<Tenant>
    let audience: Audience
    private let pool: Pool
    private let preamble: Preamble

    init(_ pool: Pool, tenant: ID<Tenant>, audience: Audience) {
        self.init(pool, tenant: tenant, audience: audience, settings: [])
    }

    /// As a member who has signed in.
    init(_ pool: Pool, tenant: ID<Tenant>, member: Member) {
        let party = member.party.map { [(SettingName("app.party"), $0)] } ?? []
        self.init(
            pool, tenant: tenant, audience: member.role.audience, settings: party + [("app.member", member.id.uuid)])
    }

    private init(
        _ pool: Pool, tenant: ID<Tenant>, audience: Audience, settings: [(name: SettingName, value: UUID)]
    ) {
        self.tenant = tenant
        self.audience = audience
        self.pool = pool
        preamble = Preamble(role: audience.role, settings: [("app.tenant", tenant.uuid)] + settings)
    }

    /// What each transaction begins with, after its BEGIN.
    var opening: [String] { preamble.statements }

    /// All queries in one read-only transaction and one round trip.
    func read<each Row: Sendable>(
        _ query: repeat Query<each Row>
    ) async throws(PostgresError) -> (repeat [each Row]) {
        try await pool.read(preamble, repeat each query)
    }

    /// The one row that a query gives, or none.
    func first<Row>(_ query: Query<Row>) async throws(PostgresError) -> Row? {
        try await read(query).first
    }

    /// Commands in one transaction and one round trip: all of them or none.
    func run(_ commands: Command...) async throws {
        try await write { try await $0.batch(commands) }
    }

    /// A transaction that may write; an error thrown inside rolls it back.
    @discardableResult
    nonisolated(nonsending) func write<Value>(
        _ body: nonisolated(nonsending) (Transaction) async throws -> Value
    ) async throws -> Value {
        try await pool.transaction(preamble, body)
    }

    /// A transaction of which nothing is kept.
    nonisolated(nonsending) func discard<Value>(
        _ body: nonisolated(nonsending) (Transaction) async throws -> Value
    ) async throws -> Value {
        var value: Value?
        do {
            try await pool.transaction(preamble) { transaction in
                value = try await body(transaction)
                throw Discarded()
            }
        } catch is Discarded {}
        guard let value else { throw Discarded() }
        return value
    }

    private struct Discarded: Error {}

    /// The same tenant, audience and person on other connections, for work that would hold a page's too long.
    func on(_ other: Pool) -> TenantDatabase {
        TenantDatabase(other, tenant: tenant, audience: audience, preamble: preamble)
    }

    private init(_ pool: Pool, tenant: ID<Tenant>, audience: Audience, preamble: Preamble) {
        self.tenant = tenant
        self.audience = audience
        self.pool = pool
        self.preamble = preamble
    }
}

import Postgres

/// Reads the directory of all tenants and nothing else: a database role of its own that sees no tenant's rows.
struct PlatformDatabase: Sendable {
    private let pool: Pool
    private let preamble = Preamble(role: "desk_platform")

    init(_ pool: Pool) {
        self.pool = pool
    }

    func read<each Row: Sendable>(
        _ query: repeat Query<each Row>
    ) async throws(PostgresError) -> (repeat [each Row]) {
        try await pool.read(preamble, repeat each query)
    }
}

public import FoundationEssentials
public import Postgres

/// The two ways jobs meet the database: as the queue, which moves the jobs of all tenants and sees no payload, and as
/// one tenant.
public struct JobDatabase: Sendable {
    private let pool: Pool
    private let queue: Preamble
    private let becoming: @Sendable (UUID) -> Preamble

    /// - Parameters:
    ///   - pool: Connections for jobs; a running job holds one while it writes.
    ///   - queue: How a transaction becomes the queue.
    ///   - tenant: How a transaction becomes a tenant.
    public init(_ pool: Pool, queue: Preamble, tenant: @escaping @Sendable (UUID) -> Preamble) {
        self.pool = pool
        self.queue = queue
        becoming = tenant
    }

    /// Queries over the jobs of all tenants, such as `QueueDepth.now(at:)` for metrics.
    public func read<each Row: Sendable>(
        _ query: repeat Query<each Row>
    ) async throws(PostgresError) -> (repeat [each Row]) {
        try await pool.read(queue, repeat each query)
    }

    /// Moves jobs; the rows that the statement returns.
    func move<Row>(_ query: Query<Row>) async throws -> [Row] {
        try await pool.transaction(queue) { try await $0.rows(query) }
    }

    @discardableResult
    func move(_ command: Command) async throws -> Int {
        try await pool.transaction(queue) { try await $0.run(command) }
    }

    /// Refuses a tenant that is none, and a preamble that would not become it.
    func tenant(_ id: UUID) throws(JobError) -> JobTenant {
        let preamble = becoming(id)
        let name = "'\(id.uuidString.lowercased())'"
        guard id != .zero, preamble.role != nil, preamble.statements.contains(where: { $0.hasSuffix(name) }) else {
            throw .noTenant
        }
        return JobTenant(pool: pool, preamble: preamble)
    }
}

/// Transactions inside one tenant.
struct JobTenant: Sendable {
    let pool: Pool
    let preamble: Preamble

    nonisolated(nonsending) func write<Value>(
        _ body: nonisolated(nonsending) (Transaction) async throws -> Value
    ) async throws -> Value {
        try await pool.transaction(preamble, body)
    }
}

extension UUID {
    /// All zeros, which is what a forgotten id looks like.
    static let zero = UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))
}

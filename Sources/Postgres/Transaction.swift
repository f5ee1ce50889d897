/// A running transaction: what the closure of `Pool.transaction` works with. Useless once the closure has returned.
public struct Transaction: Sendable {
    let connection: Connection
    let id: UInt64

    /// All rows of a query.
    public func rows<Row: Sendable>(_ query: Query<Row>) async throws(PostgresError) -> [Row] {
        try await cancellable { (connection) async throws(PostgresError) in try await connection.rows(query, in: id) }
    }

    /// The first row of a query, if it gives any.
    public func first<Row: Sendable>(_ query: Query<Row>) async throws(PostgresError) -> Row? {
        try await rows(query).first
    }

    /// Runs a command and gives the number of rows it affected.
    @discardableResult
    public func run(_ command: Command) async throws(PostgresError) -> Int {
        try await batch([command]).first ?? 0
    }

    /// Runs several commands in one round trip; the first error undoes all.
    @discardableResult
    public func batch(_ commands: [Command]) async throws(PostgresError) -> [Int] {
        let statements = commands.map(\.statement)
        return try await cancellable { (connection) async throws(PostgresError) in
            try await connection.run(statements, in: id)
        }
    }

    /// Runs `COPY … FROM STDIN (FORMAT binary)`, fed by the closure, and gives the number of rows. An error or a
    /// cancellation in the closure aborts the COPY and with it the transaction.
    public nonisolated(nonsending) func copy(
        _ sql: SQL, _ body: nonisolated(nonsending) (CopyWriter) async throws -> Void
    ) async throws -> Int {
        try await connection.beginCopy(sql, in: id)
        do {
            try await body(CopyWriter(transaction: self))
        } catch {
            _ = try? await connection.endCopy(aborting: "given up by the client", in: id)
            throw error
        }
        return try await cancellable { (connection) async throws(PostgresError) in
            try await connection.endCopy(aborting: nil, in: id)
        }
    }

    /// A cancelled task cancels the statement on the server.
    func cancellable<Value: Sendable>(
        _ body: (Connection) async throws(PostgresError) -> Value
    ) async throws(PostgresError) -> Value {
        try await connection.cancellable(turn: id, body)
    }
}

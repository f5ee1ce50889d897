extension Pool {
    /// Runs the closure in a transaction: committed when it returns, rolled back when it throws.
    ///
    /// BEGIN and the preamble travel with the first statement. An error of a statement ends the transaction even if the
    /// closure swallows it. `commitUnknown` is thrown when the connection broke after COMMIT was sent.
    ///
    /// - Parameters:
    ///   - preamble: Role and settings of the transaction.
    ///   - readOnly: Lets the server refuse every change.
    ///   - isolation: How far concurrent transactions see each other.
    ///   - retryOnConflict: Runs the closure once more after a serialization failure or a deadlock; it must then have
    ///     no effects but those in the transaction.
    ///   - body: Works with the transaction, which is useless after it.
    /// - Returns: What the closure returns.
    /// - Throws: `PostgresError`, or what the closure throws.
    public nonisolated(nonsending) func transaction<Value>(
        _ preamble: Preamble, readOnly: Bool = false, isolation: Isolation = .readCommitted,
        retryOnConflict: Bool = false, _ body: nonisolated(nonsending) (Transaction) async throws -> Value
    ) async throws -> Value {
        let options = TransactionOptions(preamble: preamble, isReadOnly: readOnly, isolation: isolation)
        do {
            return try await attempt(options, body)
        } catch let error as PostgresError where retryOnConflict && error.isConflict {
            return try await attempt(options, body)
        }
    }

    private nonisolated(nonsending) func attempt<Value>(
        _ options: TransactionOptions, _ body: nonisolated(nonsending) (Transaction) async throws -> Value
    ) async throws -> Value {
        let lease = try await acquire()
        defer { release(lease) }
        let connection = lease.member
        let transaction = Transaction(connection: connection, id: await connection.begin(options))
        do {
            let value = try await body(transaction)
            if Task.isCancelled { throw PostgresError.cancelled }
            try await connection.commit(transaction.id)
            return value
        } catch {
            try? await connection.rollBack(transaction.id)
            throw error
        }
    }
}

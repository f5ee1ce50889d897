/// Feeds a COPY. Each write returns when the server has taken it or libpq has room for it: that is the back-pressure.
public struct CopyWriter: Sendable {
    let transaction: Transaction

    /// Sends a piece of the stream; it may end anywhere, also inside a row. Pieces of 64 to 256 KB are a good size.
    public func write(_ bytes: [UInt8]) async throws(PostgresError) {
        try await transaction.cancellable { (connection) async throws(PostgresError) in
            try await connection.copy(bytes, in: transaction.id)
        }
    }
}

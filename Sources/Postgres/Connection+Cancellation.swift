extension Connection {
    /// Runs the body so that a cancelled task cancels the statement it is running on the server.
    nonisolated func cancellable<Value: Sendable>(
        turn: UInt64, _ body: (Connection) async throws(PostgresError) -> Value
    ) async throws(PostgresError) -> Value {
        let outcome = await withTaskCancellationHandler {
            do throws(PostgresError) {
                return Result<Value, PostgresError>.success(try await body(self))
            } catch {
                return .failure(error)
            }
        } onCancel: {
            cancelSwitch.fire(turn: turn)
        }
        return try outcome.get()
    }
}

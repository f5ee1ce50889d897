import App
import Postgres

extension Environment {
    /// Connects with DATABASE_OWNER_URL. What the operator may not do ends the command with its reason.
    static func withOperator<Value: Sendable>(
        _ body: (Operator, Settings) async throws -> Value
    ) async throws -> Value {
        let owner = try await ownerSettings()
        let pool = Pool(owner.configuration, size: 1)
        do {
            let value = try await body(Operator(pool), owner.settings)
            await pool.close()
            return value
        } catch {
            await pool.close()
            if let problem = error as? OperatorProblem { throw missing("\(problem)") }
            throw error
        }
    }
}

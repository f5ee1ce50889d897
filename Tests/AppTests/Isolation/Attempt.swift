import Postgres

@testable import App

/// What became of a statement that an audience tried.
enum Attempt: Sendable, Equatable {
    /// The server's code: 42501 for a missing grant and for a row that a policy refuses.
    case refused(String)
    case rows(Int)

    var isNothing: Bool { self == .rows(0) || self == .refused("42501") }

    /// Tries a command as an audience and undoes it.
    static func run(_ sql: SQL, _ preamble: Preamble, on pool: Pool) async throws -> Attempt {
        do {
            return .rows(try await pool.rolledBack(preamble) { try await $0.run(Command(sql)) })
        } catch let error as PostgresError {
            guard let code = error.sqlState else { throw error }
            return .refused(code)
        }
    }

    /// Counts the rows of a query as an audience.
    static func count(_ sql: SQL, _ preamble: Preamble, on pool: Pool) async throws -> Attempt {
        do {
            return .rows(try await pool.read(preamble, Query<Int>(sql)).first ?? 0)
        } catch {
            guard let code = error.sqlState else { throw error }
            return .refused(code)
        }
    }
}

import FoundationEssentials
import Testing

@testable import Postgres

#if canImport(Glibc)
    import Glibc
#endif

/// The server under test, and what tests do with it.
enum TestDatabase {
    struct Unset: Error, CustomStringConvertible {
        let description = "Set TEST_DATABASE_URL to a superuser's URL of a throw-away PostgreSQL 15 or later."
    }

    static func configuration() throws -> Configuration {
        guard let url = getenv("TEST_DATABASE_URL") else { throw Unset() }
        return Configuration(url: String(cString: url))
    }

    /// A pool for one test, closed after it.
    static func withPool<Value>(
        size: Int = 2, acquireTimeout: Duration = .seconds(10), maxLifetime: Duration = .seconds(600),
        _ change: (inout Configuration) -> Void = { _ in }, _ body: (Pool) async throws -> Value
    ) async throws -> Value {
        var configuration = try configuration()
        change(&configuration)
        let pool = Pool(configuration, size: size, acquireTimeout: acquireTimeout, maxLifetime: maxLifetime)
        do {
            let value = try await body(pool)
            await pool.close()
            return value
        } catch {
            await pool.close()
            throw error
        }
    }

    /// A name for a table, role or channel that no other test uses.
    static func uniqueName(_ prefix: String) -> String {
        prefix + "_" + UUID().uuidString.lowercased().split(separator: "-").joined()
    }

    /// Returns when the condition holds; the test's time limit ends it otherwise.
    static func eventually(_ condition: () async throws -> Bool) async throws {
        while try await !condition() { await Task.yield() }
    }
}

extension Pool {
    func value<Value: RowDecodable>(_ sql: SQL, as _: Value.Type = Value.self) async throws -> Value? {
        try await read(.none, Query<Value>(sql)).first
    }

    func run(_ sql: SQL) async throws {
        _ = try await transaction(.none) { try await $0.run(Command(sql)) }
    }

    /// The pool works, whatever happened before.
    func expectAnswer(sourceLocation: SourceLocation = #_sourceLocation) async throws {
        let answer = try await value("SELECT 1", as: Int.self)
        #expect(answer == 1, sourceLocation: sourceLocation)
    }

    func backend() async throws -> Int? {
        try await value("SELECT pg_backend_pid()")
    }
}

import FoundationEssentials
import Testing

@testable import Postgres

@Suite(.timeLimit(.minutes(1))) struct `Transactions` {
    private struct Changed: Error {}

    private func withTable<Value>(_ body: (Pool, SQL) async throws -> Value) async throws -> Value {
        try await TestDatabase.withPool(size: 2) { pool in
            let name = TestDatabase.uniqueName("transactions")
            let table: SQL = "\(identifier: name)"
            try await pool.run("CREATE TABLE \(table) (id int8 CONSTRAINT \(identifier: name + "_key") PRIMARY KEY)")
            let value = try await body(pool, table)
            try await pool.run("DROP TABLE \(table)")
            return value
        }
    }

    private func count(_ pool: Pool, _ table: SQL) async throws -> Int? {
        try await pool.value("SELECT count(*) FROM \(table)")
    }

    @Test func `what returns is committed`() async throws {
        try await withTable { pool, table in
            let result = try await pool.transaction(.none) { transaction in
                let inserted = try await transaction.run(Command("INSERT INTO \(table) SELECT generate_series(1, 3)"))
                return (inserted, try await transaction.first(Query<Int>("SELECT max(id) FROM \(table)")))
            }
            #expect(result == (3, 3))
            #expect(try await count(pool, table) == 3)
        }
    }

    @Test func `what throws is rolled back`() async throws {
        try await withTable { (pool, table) async throws in
            await #expect(throws: Changed.self) {
                try await pool.transaction(.none) { transaction in
                    try await transaction.run(Command("INSERT INTO \(table) VALUES (1)"))
                    throw Changed()
                }
            }
            #expect(try await count(pool, table) == 0)
        }
    }

    @Test func `a batch is one round trip and all or nothing`() async throws {
        try await withTable { pool, table in
            let commands = (1...3).map { Command("INSERT INTO \(table) VALUES (\($0))") }
            let counts = try await pool.transaction(.none) { try await $0.batch(commands) }
            #expect(counts == [1, 1, 1])
            let again = [Command("DELETE FROM \(table)"), Command("INSERT INTO \(table) VALUES (\(1 / 1)), (1)")]
            await #expect(throws: PostgresError.self) {
                try await pool.transaction(.none) { try await $0.batch(again) }
            }
            #expect(try await count(pool, table) == 3)
        }
    }

    @Test func `a unique violation names its constraint`() async throws {
        try await withTable { pool, table in
            let insert = Command("INSERT INTO \(table) VALUES (1)")
            let error = await #expect(throws: PostgresError.self) {
                try await pool.transaction(.none) { try await $0.batch([insert, insert]) }
            }
            guard case .server(let server) = error else { throw Changed() }
            #expect(error?.isUniqueViolation(of: server.constraint ?? "") == true)
            #expect(server.constraint?.hasSuffix("_key") == true)
            #expect(server.detail?.contains("already exists") == true)
            #expect(!"\(PostgresError.server(server))".contains("already exists"))
        }
    }

    @Test func `a swallowed error still ends the transaction`() async throws {
        try await withTable { (pool, table) async throws in
            let error = await #expect(throws: PostgresError.self) {
                try await pool.transaction(.none) { transaction in
                    try await transaction.run(Command("INSERT INTO \(table) VALUES (1)"))
                    _ = try? await transaction.run(Command("SELECT 1 / 0"))
                }
            }
            #expect(error?.sqlState == "22012")
            #expect(try await count(pool, table) == 0)
        }
    }

    @Test func `a statement that ends the transaction is an error`() async throws {
        try await withTable { pool, table in
            let error = await #expect(throws: PostgresError.self) {
                try await pool.transaction(.none) { transaction in
                    try await transaction.run(Command("INSERT INTO \(table) VALUES (1)"))
                    try await transaction.run(Command("ROLLBACK"))
                }
            }
            #expect(error?.sqlState == "25P01")
        }
    }

    @Test func `the role holds throughout and ends with the transaction`() async throws {
        try await TestDatabase.withPool(size: 1) { pool in
            let query = Query<String>("SELECT current_user::text")
            let names = try await pool.transaction(Preamble(role: "pg_monitor")) { transaction in
                [try await transaction.first(query), try await transaction.first(query)]
            }
            #expect(names == ["pg_monitor", "pg_monitor"])
            #expect(try await pool.read(.none, query) != ["pg_monitor"])
        }
    }

    @Test func `read only and isolation are passed on`() async throws {
        try await TestDatabase.withPool(size: 1) { pool in
            let query = Query<String>(
                "SELECT current_setting('transaction_isolation') || ' ' || current_setting('transaction_read_only')")
            let modes = try await pool.transaction(.none, readOnly: true, isolation: .serializable) {
                try await $0.first(query)
            }
            #expect(modes == "serializable on")
        }
    }

    @Test func `a transaction is useless after its closure`() async throws {
        try await TestDatabase.withPool(size: 1) { pool in
            let escaped = try await pool.transaction(.none) { transaction in
                _ = try await transaction.first(Query<Int>("SELECT 1"))
                return transaction
            }
            let error = await #expect(throws: PostgresError.self) { try await escaped.rows(Query<Int>("SELECT 1")) }
            guard case .transactionNotAvailable = error else { throw Changed() }
        }
    }

    @Test func `a conflict is tried once more when asked for`() async throws {
        try await TestDatabase.withPool(size: 1) { pool in
            let conflict = Command("DO $$ BEGIN RAISE 'again' USING ERRCODE = '40001'; END $$")
            var attempts = 0
            await #expect(throws: PostgresError.self) {
                try await pool.transaction(.none) { transaction in
                    attempts += 1
                    try await transaction.run(conflict)
                }
            }
            #expect(attempts == 1)
            let answer = try await pool.transaction(.none, retryOnConflict: true) { transaction in
                attempts += 1
                if attempts == 2 { try await transaction.run(conflict) }
                return attempts
            }
            #expect(answer == 3)
        }
    }

    @Test func `an outcome that is not known is said to be unknown`() async throws {
        try await withTable { pool, table in
            let suicide = TestDatabase.uniqueName("suicide")
            let function: SQL = "\(identifier: suicide)"
            try await pool.run(
                """
                CREATE FUNCTION \(function)() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$
                """)
            try await pool.run(
                """
                CREATE CONSTRAINT TRIGGER at_commit AFTER INSERT ON \(table) DEFERRABLE INITIALLY DEFERRED
                FOR EACH ROW EXECUTE FUNCTION \(function)()
                """)
            let error = await #expect(throws: PostgresError.self) {
                try await pool.transaction(.none) { try await $0.run(Command("INSERT INTO \(table) VALUES (1)")) }
            }
            guard case .commitUnknown = error else { throw error ?? .cancelled }
            #expect(try await count(pool, table) == 0)
            try await pool.run("DROP FUNCTION \(function)() CASCADE")
        }
    }
}

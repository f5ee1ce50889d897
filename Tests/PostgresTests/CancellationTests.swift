import Testing

@testable import Postgres

@Suite(.timeLimit(.minutes(1))) struct `Cancelling` {
    /// Whether the statement with this mark is running on the server.
    private func isRunning(_ mark: String, _ pool: Pool) async throws -> Bool {
        try await pool.value(
            """
            SELECT EXISTS (SELECT FROM pg_stat_activity WHERE state = 'active' AND pid <> pg_backend_pid()
            AND query LIKE '%' || \(mark) || '%')
            """) ?? false
    }

    private func sleep(_ mark: String) -> Query<Bool> {
        Query(SQL(trusted: "SELECT pg_sleep(50) IS NULL /* \(mark) */"))
    }

    @Test func `a cancelled task ends its statement on the server`() async throws {
        let mark = TestDatabase.uniqueName("cancel")
        try await TestDatabase.withPool(size: 2) { pool in
            let task = Task { try await pool.read(.none, sleep(mark)) }
            try await TestDatabase.eventually { try await isRunning(mark, pool) }
            task.cancel()
            let error = await #expect(throws: PostgresError.self) { try await task.value }
            guard case .cancelled = error else { throw error ?? .poolTimeout }
            try await TestDatabase.eventually { try await !isRunning(mark, pool) }
            #expect(pool.metrics.busy == 0)
            try await pool.expectAnswer()
        }
    }

    @Test func `a cancelled transaction is rolled back`() async throws {
        let mark = TestDatabase.uniqueName("cancel")
        try await TestDatabase.withPool(size: 2) { pool in
            try await pool.run("CREATE TABLE \(identifier: mark) (id int8)")
            let query = sleep("in " + mark)
            let task = Task {
                try await pool.transaction(.none) { transaction in
                    try await transaction.run(Command("INSERT INTO \(identifier: mark) VALUES (1)"))
                    _ = try await transaction.rows(query)
                }
            }
            try await TestDatabase.eventually { try await isRunning("in " + mark, pool) }
            task.cancel()
            await #expect(throws: PostgresError.self) { try await task.value }
            #expect(try await pool.value("SELECT count(*) FROM \(identifier: mark)") == 0)
            try await pool.run("DROP TABLE \(identifier: mark)")
        }
    }

    @Test func `a task cancelled before it starts sends nothing`() async throws {
        try await TestDatabase.withPool(size: 1) { pool in
            let backend = try await pool.backend()
            let task = Task {
                withUnsafeCurrentTask { $0?.cancel() }
                return try await pool.backend()
            }
            await #expect(throws: PostgresError.self) { try await task.value }
            #expect(try await pool.backend() == backend)
        }
    }

    @Test func `a task cancelled in the queue leaves it`() async throws {
        try await TestDatabase.withPool(size: 1) { pool in
            try await pool.transaction(.none) { transaction in
                _ = try await transaction.first(Query<Int>("SELECT 1"))
                let task = Task { try await pool.backend() }
                try await TestDatabase.eventually { pool.metrics.waiting == 1 }
                task.cancel()
                let error = await #expect(throws: PostgresError.self) { try await task.value }
                guard case .cancelled = error else { throw error ?? .poolTimeout }
                #expect(pool.metrics.waiting == 0)
            }
            #expect(try await pool.backend() != nil)
        }
    }

    @Test func `the server's time limit is not a cancellation`() async throws {
        try await TestDatabase.withPool(size: 1) {
            $0.statementTimeout = .milliseconds(20)
        } _: { pool in
            let error = await #expect(throws: PostgresError.self) { try await pool.read(.none, sleep("timeout")) }
            #expect(error?.sqlState == "57014")
            #expect(error?.isUnavailable == true)
            try await pool.expectAnswer()
        }
    }
}

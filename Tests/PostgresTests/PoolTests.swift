import FoundationEssentials
import Synchronization
import Testing

@testable import Postgres

@Suite(.timeLimit(.minutes(1))) struct `The pool` {
    @Test func `opens nothing until it is used and reuses what it has`() async throws {
        try await TestDatabase.withPool(size: 3) { pool in
            #expect(pool.metrics == PoolMetrics(size: 3, idle: 0, busy: 0, opening: 0, waiting: 0))
            let first = try await pool.backend()
            #expect(try await pool.backend() == first)
            #expect(pool.metrics == PoolMetrics(size: 3, idle: 1, busy: 0, opening: 0, waiting: 0))
        }
    }

    @Test func `many callers share few connections`() async throws {
        try await TestDatabase.withPool(size: 3) { pool in
            let answers = try await withThrowingTaskGroup(of: Int?.self, returning: [Int].self) { group in
                for number in 0..<200 { group.addTask { try await pool.value("SELECT \(number)") } }
                var answers: [Int] = []
                for try await answer in group { answers.append(try #require(answer)) }
                return answers
            }
            #expect(answers.sorted() == Array(0..<200))
            #expect(pool.metrics.idle <= 3)
            #expect(pool.metrics.busy == 0)
        }
    }

    @Test func `a killed connection is replaced without an error`() async throws {
        try await TestDatabase.withPool(size: 1) { pool in
            let backend = try #require(try await pool.backend())
            try await TestDatabase.withPool(size: 1) { other in
                let kill: SQL = "SELECT pg_terminate_backend(\(Int32(clamping: backend)), 5000)"
                _ = try await other.value(kill, as: Bool.self)
            }
            let next = try await pool.backend()
            #expect(next != nil && next != backend)
        }
    }

    @Test func `a connection that dies in use is an error once`() async throws {
        try await TestDatabase.withPool(size: 1) { pool in
            let error = await #expect(throws: PostgresError.self) {
                try await pool.value("SELECT pg_terminate_backend(pg_backend_pid())", as: Bool.self)
            }
            guard case .connectionLost = error else { throw error ?? .cancelled }
            #expect(error?.isUnavailable == true)
            try await pool.expectAnswer()
        }
    }

    @Test func `a caller that waits too long is told so`() async throws {
        try await TestDatabase.withPool(size: 1, acquireTimeout: .milliseconds(50)) { pool in
            // The first connection may take longer to open than a caller may wait.
            try await TestDatabase.eventually { (try? await pool.backend()) != nil }
            try await pool.transaction(.none) { transaction in
                _ = try await transaction.first(Query<Int>("SELECT 1"))
                let error = await #expect(throws: PostgresError.self) { try await pool.backend() }
                guard case .poolTimeout = error else { throw error ?? .cancelled }
            }
            #expect(try await pool.backend() != nil)
        }
    }

    @Test func `an old connection is replaced`() async throws {
        try await TestDatabase.withPool(size: 1, maxLifetime: .zero) { pool in
            let first = try await pool.backend()
            #expect(try await pool.backend() != first)
        }
    }

    @Test func `a server that cannot be reached is reported as such`() async throws {
        let pool = Pool(Configuration(url: "host=/nowhere dbname=none"), size: 2, acquireTimeout: .milliseconds(100))
        // On a busy machine the first callers may give up before the first attempt has failed.
        try await TestDatabase.eventually {
            let error = await #expect(throws: PostgresError.self) { try await pool.backend() }
            #expect(error?.isUnavailable == true)
            if case .connectFailed = error { return true } else { return false }
        }
        await pool.close()
    }

    @Test func `a closed pool refuses`() async throws {
        let pool = Pool(try TestDatabase.configuration(), size: 1)
        _ = try await pool.backend()
        await pool.close()
        let error = await #expect(throws: PostgresError.self) { try await pool.backend() }
        guard case .poolClosed = error else { throw error ?? .cancelled }
    }

    @Test func `notices go to the closure`() async throws {
        let notices = Mutex<[Notice]>([])
        try await TestDatabase.withPool(size: 1) { configuration in
            configuration.onNotice = { notice in notices.withLock { $0.append(notice) } }
        } _: { pool in
            try await pool.run("DO $$ BEGIN RAISE WARNING 'careful'; END $$")
        }
        #expect(notices.withLock(\.self) == [Notice(severity: "WARNING", sqlState: "01000", message: "careful")])
    }

    @Test func `time limits and encoding reach the session`() async throws {
        try await TestDatabase.withPool(size: 1) { configuration in
            configuration.statementTimeout = .milliseconds(1500)
            configuration.lockTimeout = .seconds(2)
            configuration.idleInTransactionTimeout = .seconds(3)
        } _: { (pool) async throws in
            let names = ["statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout", "client_encoding"]
            let query = Query<String>("SELECT current_setting(name) FROM unnest(\(names)) name")
            #expect(try await pool.read(.none, query) == ["1500ms", "2s", "3s", "UTF8"])
        }
    }
}

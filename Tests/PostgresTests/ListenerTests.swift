import Testing

@testable import Postgres

@Suite(.timeLimit(.minutes(1))) struct `Listening` {
    /// Waits until the session listens; which is its last statement, by name.
    private func listening(_ channel: String, _ pool: Pool, except: Int = 0) async throws -> Int {
        let query = Query<Int>(
            """
            SELECT pid FROM pg_stat_activity WHERE state = 'idle' AND pid <> \(except)
            AND query = 'LISTEN "' || \(channel) || '"'
            """)
        while true {
            if let pid = try await pool.read(.none, query).first { return pid }
        }
    }

    @Test func `notifications arrive, also after the connection was lost`() async throws {
        let channel = TestDatabase.uniqueName("channel")
        try await TestDatabase.withPool(size: 1) { pool in
            let stream = Listener(try TestDatabase.configuration()).notifications(on: [channel, channel + "_2"])
            var notifications = stream.makeAsyncIterator()
            #expect(await notifications.next() == .listening)
            let pid = try await listening(channel + "_2", pool)
            try await pool.run("SELECT pg_notify(\(channel), 'one'), pg_notify(\(channel + "_2"), 'two')")
            #expect(await notifications.next() == .received(channel: channel, payload: "one"))
            #expect(await notifications.next() == .received(channel: channel + "_2", payload: "two"))

            _ = try await pool.value("SELECT pg_terminate_backend(\(Int32(clamping: pid)))", as: Bool.self)
            #expect(await notifications.next() == .lost)
            #expect(await notifications.next() == .listening)
            _ = try await listening(channel + "_2", pool, except: pid)
            try await pool.run("SELECT pg_notify(\(channel), 'three')")
            #expect(await notifications.next() == .received(channel: channel, payload: "three"))
        }
    }
}

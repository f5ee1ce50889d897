import FoundationEssentials
import Testing

@testable import Postgres

struct Point: RowDecodable, Equatable {
    let x: Int
    let label: String?

    init(x: Int, label: String?) {
        self.x = x
        self.label = label
    }

    init(from row: inout RowReader) throws(PostgresError) {
        x = try row.next()
        label = try row.next()
    }
}

@Suite(.timeLimit(.minutes(1))) struct `Reading` {
    @Test func `one, two or three queries come back in one call`() async throws {
        try await TestDatabase.withPool { pool in
            let one = Query<Int>("SELECT generate_series(1, \(3))")
            let two = Query<Point>("SELECT 1, 'a' UNION ALL SELECT 2, NULL ORDER BY 1")
            let three = Query<String>("SELECT \("x") WHERE \(false)")
            #expect(try await pool.read(.none, one) == [1, 2, 3])
            let (a, b) = try await pool.read(.none, one, two)
            #expect(a == [1, 2, 3])
            #expect(b == [Point(x: 1, label: "a"), Point(x: 2, label: nil)])
            let (c, d, e) = try await pool.read(.none, three, two, one)
            #expect(c.isEmpty)
            #expect(d.count == 2)
            #expect(e == [1, 2, 3])
        }
    }

    @Test func `the same query twice in one batch is prepared once`() async throws {
        try await TestDatabase.withPool { pool in
            let query = Query<Int>("SELECT \(5)")
            let (a, b) = try await pool.read(.none, query, query)
            #expect(a == b)
            let count: SQL = "SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE '%SELECT $1'"
            #expect(try await pool.value(count) == 1)
        }
    }

    @Test func `every kind of value survives the way there and back`() async throws {
        try await TestDatabase.withPool { (pool) async throws in
            let date = Date(timeIntervalSince1970: 1_700_000_000.5)
            let id = UUID()
            #expect(try await pool.value("SELECT \(true)") == true)
            #expect(try await pool.value("SELECT \(Int.min)") == Int.min)
            #expect(try await pool.value("SELECT \(Int32.max)") == Int32.max)
            #expect(try await pool.value("SELECT \(0.1)") == 0.1)
            #expect(try await pool.value("SELECT \("Zoë 👩‍👩‍👧")") == "Zoë 👩‍👩‍👧")
            #expect(try await pool.value("SELECT \("")") == "")
            #expect(try await pool.value("SELECT \(id)") == id)
            #expect(try await pool.value("SELECT \(date)") == date)
            #expect(try await pool.value("SELECT \([0, 255] as [UInt8])") == [0, 255] as [UInt8])
            #expect(try await pool.value("SELECT \([UInt8]())") == [UInt8]())
            #expect(try await pool.value("SELECT \(["a", "", "ç"])") == ["a", "", "ç"])
            #expect(try await pool.value("SELECT \([id])") == [id])
            #expect(try await pool.value("SELECT \([Int]())") == [Int]())
            #expect(try await pool.value("SELECT \(Int?.none)", as: Int?.self) == .some(nil))
        }
    }

    @Test func `the server reads the values as we mean them`() async throws {
        try await TestDatabase.withPool { (pool) async throws in
            let date = Date(timeIntervalSince1970: 1_700_000_000)
            #expect(try await pool.value("SELECT \(date) = timestamptz '2023-11-14 22:13:20Z'") == true)
            #expect(try await pool.value("SELECT \([3, 1]) = ARRAY[3, 1]::int8[]") == true)
            #expect(try await pool.value("SELECT 2 = ANY(\([1, 2]))") == true)
            #expect(try await pool.value("SELECT 1::int2") == 1)
            #expect(try await pool.value("SELECT 1.5::float4") == 1.5)
            #expect(try await pool.value("SELECT '{\"a\": 1}'::json") == "{\"a\": 1}")
        }
    }

    @Test func `a NUL character never reaches the server`() async throws {
        try await TestDatabase.withPool(size: 1) { pool in
            let error = await #expect(throws: PostgresError.self) {
                try await pool.value("SELECT \("a\0")", as: String.self)
            }
            guard case .invalidValue = error else { throw PostgresError.invalidValue("not refused") }
            try await pool.expectAnswer()
        }
    }

    @Test func `more values than the protocol can count are refused`() async throws {
        try await TestDatabase.withPool(size: 1) { pool in
            var list: SQL = "\(0)"
            for _ in 1...16 { list = "\(list), \(list)" }
            let query = Query<Int>("SELECT 1 WHERE 0 IN (\(list))")
            let error = await #expect(throws: PostgresError.self) { try await pool.read(.none, query) }
            guard case .invalidValue = error else { throw error ?? .cancelled }
            try await pool.expectAnswer()
        }
    }

    @Test func `an error in the middle leaves the connection usable`() async throws {
        try await TestDatabase.withPool(size: 1) { pool in
            let backend = try await pool.backend()
            let good = Query<Int>("SELECT 1")
            let bad = Query<Int>("SELECT 1 / \(0)")
            let error = await #expect(throws: PostgresError.self) {
                try await pool.read(.none, good, bad, Query<Int>("SELECT 3"))
            }
            #expect(error?.sqlState == "22012")
            #expect(try await pool.read(.none, good) == [1])
            #expect(try await pool.read(.none, Query<Int>("SELECT 3")) == [3])
            #expect(try await pool.backend() == backend)
        }
    }

    @Test func `a syntax error names the statement`() async throws {
        try await TestDatabase.withPool(size: 1) { pool in
            let error = await #expect(throws: PostgresError.self) { try await pool.read(.none, Query<Int>("SELEC 1")) }
            guard case .server(let server) = error else { throw PostgresError.invalidValue("no server error") }
            #expect(server.sqlState == "42601")
            #expect(server.statement?.hasPrefix("ReadTests.a syntax error names") == true)
            try await pool.expectAnswer()
        }
    }

    @Test func `a read cannot write`() async throws {
        try await TestDatabase.withPool { pool in
            let table = TestDatabase.uniqueName("read_only")
            let error = await #expect(throws: PostgresError.self) {
                try await pool.read(.none, Query<Int>("CREATE TABLE \(identifier: table) ()"))
            }
            #expect(error?.sqlState == "25006")
        }
    }

    @Test func `a result larger than every buffer arrives whole`() async throws {
        try await TestDatabase.withPool { pool in
            let many = Query<String>("SELECT repeat('x', 1000) FROM generate_series(1, \(20_000))")
            let (a, b) = try await pool.read(.none, many, many)
            #expect(a.count + b.count == 40_000)
        }
    }

    @Test func `role and settings hold for the read and end with it`() async throws {
        let role = TestDatabase.uniqueName("reader")
        let identifier = try #require(Identifier(role))
        let tenant = UUID()
        try await TestDatabase.withPool(size: 1) { pool in
            try await pool.run("CREATE ROLE \(identifier: role)")
            let query = Query<String>("SELECT current_user || ' ' || coalesce(current_setting('app.tenant', true), '')")
            let inside = try await pool.read(Preamble(role: identifier, settings: [("app.tenant", tenant)]), query)
            #expect(inside == ["\(role) \(tenant.uuidString.lowercased())"])
            let after = try await pool.read(.none, query)
            #expect(after.first?.hasSuffix(" ") == true)
            #expect(after.first?.hasPrefix(role) == false)
            try await pool.run("DROP ROLE \(identifier: role)")
        }
    }

    @Test func `role and settings end with a read that fails, too`() async throws {
        try await TestDatabase.withPool(size: 1) { (pool) async throws in
            let preamble = Preamble(role: "pg_monitor", settings: [("app.tenant", UUID())])
            await #expect(throws: PostgresError.self) { try await pool.read(preamble, Query<Int>("SELECT 1 / 0")) }
            let query = Query<String>("SELECT current_user || coalesce(current_setting('app.tenant', true), '')")
            #expect(try await pool.read(.none, query) == [try await pool.value("SELECT session_user::text") ?? ""])
        }
    }

    @Test func `a changed table is prepared again`() async throws {
        try await TestDatabase.withPool(size: 1) { pool in
            let table = TestDatabase.uniqueName("changing")
            try await pool.run("CREATE TABLE \(identifier: table) AS SELECT 1 AS x")
            let query = Query<Int>("SELECT * FROM \(identifier: table)")
            #expect(try await pool.read(.none, query) == [1])
            try await pool.run("ALTER TABLE \(identifier: table) ALTER x TYPE int8")
            #expect(try await pool.read(.none, query) == [1])
            try await pool.run("DROP TABLE \(identifier: table)")
        }
    }

    @Test func `more statements than a connection keeps are given up on the server`() async throws {
        try await TestDatabase.withPool(size: 1) {
            $0.preparedStatementLimit = 8
        } _: { pool in
            for number in 0..<40 {
                let table = SQL(trusted: "SELECT \(number)")
                #expect(try await pool.read(.none, Query<Int>(table)) == [number])
            }
            let count = try await pool.value("SELECT count(*) FROM pg_prepared_statements", as: Int.self) ?? 0
            #expect(count <= 10)
        }
    }
}

import FoundationEssentials
import Testing

@testable import Postgres

@Suite(.timeLimit(.minutes(1))) struct `COPY` {
    private struct Stopped: Error {}

    private func withTable(_ body: (Pool, SQL) async throws -> Void) async throws {
        try await TestDatabase.withPool(size: 2) { pool in
            let table: SQL = "\(identifier: TestDatabase.uniqueName("copy"))"
            try await pool.run("CREATE TABLE \(table) (id int8, name text, at timestamptz, flag bool, uid uuid)")
            try await body(pool, table)
            try await pool.run("DROP TABLE \(table)")
        }
    }

    private func fill(_ rows: inout BinaryCopy, _ range: Range<Int>, _ date: Date, _ id: UUID) throws {
        for number in range {
            rows.row(columnCount: 5)
            try rows.append(number)
            try rows.append(number % 3 == 0 ? nil : "name \(number)")
            try rows.append(date)
            try rows.append(number % 2 == 0)
            try rows.append(id)
        }
    }

    @Test func `rows arrive as they were written`() async throws {
        try await withTable { pool, table in
            let date = Date(timeIntervalSince1970: 1_700_000_000)
            let id = UUID()
            let copied = try await pool.transaction(.none) { transaction in
                try await transaction.copy("COPY \(table) FROM STDIN (FORMAT binary)") { writer in
                    var rows = BinaryCopy()
                    for start in stride(from: 0, to: 20_000, by: 1000) {
                        try fill(&rows, start..<(start + 1000), date, id)
                        try await writer.write(rows.take())
                    }
                    try await writer.write(rows.finish())
                }
            }
            #expect(copied == 20_000)
            let check = Query<Bool>(
                """
                SELECT count(*) = 20000 AND sum(id) = 199990000 AND count(name) = 13333
                AND min(at) = \(date) AND max(at) = \(date) AND count(*) FILTER (WHERE flag) = 10000
                AND bool_and(uid = \(id)) FROM \(table)
                """)
            #expect(try await pool.read(.none, check) == [true])
        }
    }

    @Test func `an error in the closure aborts it`() async throws {
        try await withTable { pool, table in
            let backend = try await pool.backend()
            await #expect(throws: Stopped.self) {
                try await pool.transaction(.none) { transaction in
                    try await transaction.copy("COPY \(table) FROM STDIN (FORMAT binary)") { writer in
                        var rows = BinaryCopy()
                        try fill(&rows, 0..<5000, Date(), UUID())
                        try await writer.write(rows.take())
                        throw Stopped()
                    }
                }
            }
            let count = try await pool.value("SELECT count(*) FROM \(table)", as: Int.self)
            #expect(count == 0)
            #expect(try await pool.backend() == backend)
        }
    }

    @Test func `a value of the wrong type is the server's error`() async throws {
        try await withTable { pool, table in
            let error = await #expect(throws: PostgresError.self) {
                try await pool.transaction(.none) { transaction in
                    try await transaction.copy("COPY \(table) (id) FROM STDIN (FORMAT binary)") { writer in
                        var rows = BinaryCopy()
                        rows.row(columnCount: 1)
                        try rows.append(Int32(1))
                        try await writer.write(rows.finish())
                    }
                }
            }
            #expect(error?.sqlState == "08P01")
            try await pool.expectAnswer()
        }
    }

    @Test func `nothing else can run meanwhile, and afterwards it can`() async throws {
        try await withTable { pool, table in
            try await pool.transaction(.none) { transaction in
                _ = try await transaction.copy("COPY \(table) FROM STDIN (FORMAT binary)") { writer in
                    await #expect(throws: PostgresError.self) { try await transaction.rows(Query<Int>("SELECT 1")) }
                    var rows = BinaryCopy()
                    try await writer.write(rows.finish())
                }
                #expect(try await transaction.first(Query<Int>("SELECT 1")) == 1)
            }
        }
    }

    @Test func `a statement that is no COPY is refused`() async throws {
        try await TestDatabase.withPool(size: 1) { pool in
            await #expect(throws: PostgresError.self) {
                try await pool.transaction(.none) { try await $0.copy("SELECT 1") { _ in } }
            }
            try await pool.expectAnswer()
        }
    }

    @Test func `a cancelled task aborts it`() async throws {
        try await withTable { pool, table in
            let copy: SQL = "COPY \(table) FROM STDIN (FORMAT binary)"
            let task = Task {
                try await pool.transaction(.none) { transaction in
                    try await transaction.copy(copy) { writer in
                        var rows = BinaryCopy()
                        try fill(&rows, 0..<1000, Date(), UUID())
                        try await writer.write(rows.take())
                        withUnsafeCurrentTask { $0?.cancel() }
                        try await writer.write(rows.finish())
                    }
                }
            }
            await #expect(throws: PostgresError.self) { try await task.value }
            let count = try await pool.value("SELECT count(*) FROM \(table)", as: Int.self)
            #expect(count == 0)
        }
    }
}

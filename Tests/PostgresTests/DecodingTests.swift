import FoundationEssentials
import Testing

@testable import Postgres

@Suite(.timeLimit(.minutes(1))) struct `Reading what does not fit` {
    private func failure<Row>(_ query: Query<Row>) async throws -> DecodingFailure {
        try await TestDatabase.withPool(size: 1) { pool in
            let error = await #expect(throws: PostgresError.self) { try await pool.read(.none, query) }
            try await pool.expectAnswer()
            guard case .decoding(let failure) = error else { throw error ?? .cancelled }
            return failure
        }
    }

    @Test func `a column of another type is named with its query`() async throws {
        let failure = try await failure(Query<Point>("SELECT 1, now() AS label"))
        #expect(failure.column == "label")
        #expect(failure.query.hasPrefix("DecodingTests."))
        #expect(failure.reason.contains("timestamptz"))
    }

    @Test func `a numeric sum asks for a cast`() async throws {
        let failure = try await failure(Query<Int>("SELECT sum(x) AS total FROM generate_series(1::int8, 3) x"))
        #expect(failure.column == "total")
        #expect(failure.reason.contains("numeric"))
        #expect(failure.reason.contains("int8"))
    }

    @Test func `a NULL where a value is expected`() async throws {
        #expect(try await failure(Query<Int>("SELECT NULL::int8 AS id")).column == "id")
    }

    @Test func `too few and too many columns`() async throws {
        #expect(try await failure(Query<Point>("SELECT 1")).reason.contains("only 1 columns"))
        #expect(try await failure(Query<Int>("SELECT 1, 2")).reason.contains("2 columns"))
    }

    @Test func `an infinite timestamp`() async throws {
        let query = Query<Int>("SELECT 'infinity'::timestamptz") { (row) throws(PostgresError) in
            let date: Date = try row.next()
            return Int(date.timeIntervalSince1970)
        }
        #expect(try await failure(query).reason.contains("infinite"))
    }
}

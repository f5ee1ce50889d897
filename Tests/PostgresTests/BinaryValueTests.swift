import FoundationEssentials
import Testing

@testable import Postgres

@Suite struct `Binary values` {
    private func encoded<Value: SQLValue>(_ value: Value) throws -> [UInt8] {
        var bytes: [UInt8] = []
        try value.encode(into: &bytes)
        return bytes
    }

    private func decoded<Value: SQLValue>(_ bytes: [UInt8], as _: Value.Type) throws -> Value {
        try bytes.withUnsafeBytes { buffer in try Value(decoding: buffer.bytes) }
    }

    private func roundTrip<Value: SQLValue>(_ value: Value) throws -> Value {
        try decoded(try encoded(value), as: Value.self)
    }

    @Test(arguments: [0, 1, -1, 255, 65_536, Int.max, Int.min])
    func `integers survive`(value: Int) throws {
        #expect(try roundTrip(value) == value)
    }

    @Test func `integers are in network byte order`() throws {
        #expect(try encoded(258) == [0, 0, 0, 0, 0, 0, 1, 2])
        #expect(try encoded(Int32(-2)) == [255, 255, 255, 254])
    }

    @Test func `an Int reads the smaller integers`() throws {
        #expect(try decoded([255, 254], as: Int.self) == -2)
        #expect(try decoded([0, 0, 1, 0], as: Int.self) == 256)
    }

    @Test(arguments: [0, -0.5, 1e300, .infinity, .leastNonzeroMagnitude])
    func `doubles survive`(value: Double) throws {
        #expect(try roundTrip(value) == value)
    }

    @Test(arguments: ["", "Zoë", "👩‍👩‍👧", "a\u{1}b"])
    func `text survives`(value: String) throws {
        #expect(try roundTrip(value) == value)
    }

    @Test func `a bytea is its bytes`() throws {
        #expect(try encoded([0, 1, 255] as [UInt8]) == [0, 1, 255])
        #expect([UInt8].type == .bytea)
    }

    @Test func `dates count microseconds from the year 2000`() throws {
        let date = Date(timeIntervalSince1970: 946_684_800.000001)
        #expect(try encoded(date) == [0, 0, 0, 0, 0, 0, 0, 1])
    }

    @Test(arguments: [0.0, -1, 1_700_000_000.123456, -62_135_596_800, 4_102_444_800.999999])
    func `dates survive to the microsecond`(seconds: Double) throws {
        let date = Date(timeIntervalSince1970: seconds)
        #expect(abs(try roundTrip(date).timeIntervalSince(date)) < 0.000001)
    }

    @Test(arguments: [Double.infinity, -.infinity, .nan, 1e300])
    func `dates that the server cannot store are refused`(seconds: Double) {
        #expect(throws: PostgresError.self) { try encoded(Date(timeIntervalSinceReferenceDate: seconds)) }
    }

    @Test func `the server's infinity is not a date`() {
        #expect(throws: PostgresError.self) { try decoded([127, 255, 255, 255, 255, 255, 255, 255], as: Date.self) }
    }

    @Test func `UUIDs survive`() throws {
        let id = UUID()
        #expect(try roundTrip(id) == id)
    }

    @Test func `arrays survive`() throws {
        #expect(try roundTrip([Int]()) == [])
        #expect(try roundTrip([1, -2, 3]) == [1, -2, 3])
        #expect(try roundTrip(["", "b"]) == ["", "b"])
        #expect(try roundTrip([[1, 2], []] as [[UInt8]]) == [[1, 2], []])
    }

    @Test(arguments: 0..<28)
    func `a truncated array is refused`(count: Int) throws {
        let bytes = Array(try encoded([7]).prefix(count))
        #expect(throws: PostgresError.self) { try decoded(bytes, as: [Int].self) }
    }

    @Test func `a NULL inside an array is refused`() throws {
        var bytes = try encoded([7])
        bytes.replaceSubrange(20..<24, with: [255, 255, 255, 255])
        #expect(throws: PostgresError.self) { try decoded(bytes, as: [Int].self) }
    }

    @Test(arguments: [0, 1, 3, 5, 9])
    func `a wrong size is refused`(count: Int) {
        let bytes = [UInt8](repeating: 0, count: count)
        #expect(throws: PostgresError.self) { try decoded(bytes, as: Int.self) }
        #expect(throws: PostgresError.self) { try decoded(bytes, as: UUID.self) }
        #expect(throws: PostgresError.self) { try decoded(bytes, as: Date.self) }
    }

    @Test func `there are no arrays of arrays`() {
        #expect(throws: PostgresError.self) { try encoded([[1]]) }
    }
}

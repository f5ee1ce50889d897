import Testing

@testable import Postgres

@Suite struct `Rows for COPY` {
    private let header: [UInt8] = [80, 71, 67, 79, 80, 89, 10, 255, 13, 10, 0, 0, 0, 0, 0, 0, 0, 0, 0]

    @Test func `an empty stream is header and trailer`() {
        var rows = BinaryCopy()
        #expect(rows.finish() == header + [255, 255])
    }

    @Test func `a row is its column count and lengths before values`() throws {
        var rows = BinaryCopy()
        rows.row(columnCount: 3)
        try rows.append(Int32(7))
        try rows.append("ab")
        try rows.append(Bool?.none)
        #expect(
            rows.take() == header + [0, 3] + [0, 0, 0, 4, 0, 0, 0, 7] + [0, 0, 0, 2, 97, 98] + [255, 255, 255, 255])
    }

    @Test func `taking leaves an empty buffer that goes on`() {
        var rows = BinaryCopy()
        _ = rows.take()
        #expect(rows.bytes.isEmpty)
        rows.row(columnCount: 0)
        #expect(rows.finish() == [0, 0, 255, 255])
    }

    @Test func `a value that cannot be sent is refused`() {
        var rows = BinaryCopy()
        #expect(throws: PostgresError.self) { try rows.append("a\0b") }
    }
}

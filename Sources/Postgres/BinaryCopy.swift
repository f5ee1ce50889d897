/// Encodes rows for `COPY … FROM STDIN (FORMAT binary)` into a buffer that is used again and again.
///
/// ```swift
/// var rows = BinaryCopy()
/// for metric in metrics {
///     rows.row(columnCount: 2)
///     try rows.append(metric.id)
///     try rows.append(metric.count)
///     if rows.bytes.count > 128 * 1024 { try await writer.write(rows.take()) }
/// }
/// try await writer.write(rows.finish())
/// ```
public struct BinaryCopy: Sendable {
    /// What has been encoded and not yet been taken.
    public private(set) var bytes: [UInt8]

    /// Starts with the header: signature, flags, length of the extension (PostgreSQL manual, COPY, "Binary Format").
    public init(capacity: Int = 256 * 1024) {
        bytes = []
        bytes.reserveCapacity(capacity)
        bytes += [0x50, 0x47, 0x43, 0x4F, 0x50, 0x59, 0x0A, 0xFF, 0x0D, 0x0A, 0x00]
        bytes += [0, 0, 0, 0, 0, 0, 0, 0]
    }

    /// Opens a row; as many values must follow, each of exactly its column's type: COPY converts nothing.
    public mutating func row(columnCount: Int16) {
        bytes.appendBigEndian(columnCount)
    }

    /// The next column of the row.
    public mutating func append<Value: SQLValue>(_ value: Value) throws(PostgresError) {
        try bytes.appendLengthPrefixed(value)
    }

    /// The next column of the row, or NULL.
    public mutating func append<Value: SQLValue>(_ value: Value?) throws(PostgresError) {
        guard let value else { return appendNull() }
        try bytes.appendLengthPrefixed(value)
    }

    public mutating func appendNull() {
        bytes.appendBigEndian(Int32(-1))
    }

    /// Hands out what is encoded and goes on with an empty buffer.
    public mutating func take() -> [UInt8] {
        var taken: [UInt8] = []
        taken.reserveCapacity(bytes.capacity)
        swap(&taken, &bytes)
        return taken
    }

    /// The last piece, with the trailer.
    public mutating func finish() -> [UInt8] {
        bytes.appendBigEndian(Int16(-1))
        return take()
    }
}

public import FoundationEssentials

extension UUID: SQLValue {
    public static var type: SQLType { .uuid }

    public func encode(into bytes: inout [UInt8]) {
        Swift.withUnsafeBytes(of: uuid) { bytes.append(contentsOf: $0) }
    }

    public init(decoding bytes: RawSpan) throws(PostgresError) {
        guard bytes.byteCount == MemoryLayout<uuid_t>.size else { throw .malformed("\(bytes.byteCount) bytes") }
        self.init(uuid: bytes.unsafeLoadUnaligned(as: uuid_t.self))
    }
}

/// Bound as timestamptz: microseconds since 2000-01-01 00:00 UTC. The server's infinities have no `Date`, so they are
/// refused.
extension Date: SQLValue {
    /// Seconds from the server's epoch (2000-01-01) to Foundation's (2001-01-01).
    private static let epochShift: Double = 366 * 86_400

    public static var type: SQLType { .timestamptz }

    public func encode(into bytes: inout [UInt8]) throws(PostgresError) {
        let microseconds = ((timeIntervalSinceReferenceDate + Self.epochShift) * 1_000_000).rounded()
        guard let value = Int64(exactly: microseconds), value != .min, value != .max else {
            throw .invalidValue("The date is outside what the server can store.")
        }
        bytes.appendBigEndian(value)
    }

    public init(decoding bytes: RawSpan) throws(PostgresError) {
        let microseconds = try bytes.bigEndian(Int64.self)
        guard microseconds != .min, microseconds != .max else { throw .malformed("an infinite timestamp") }
        self.init(timeIntervalSinceReferenceDate: Double(microseconds) / 1_000_000 - Self.epochShift)
    }
}

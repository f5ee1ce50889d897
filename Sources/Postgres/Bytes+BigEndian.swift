extension [UInt8] {
    mutating func appendBigEndian(_ value: some FixedWidthInteger) {
        Swift.withUnsafeBytes(of: value.bigEndian) { append(contentsOf: $0) }
    }

    /// Appends the value behind its length in bytes (four bytes), which is known only once it is encoded.
    mutating func appendLengthPrefixed(_ value: some SQLValue) throws(PostgresError) {
        let start = count
        appendBigEndian(Int32(0))
        try value.encode(into: &self)
        guard let length = Int32(exactly: count - start - 4) else {
            throw .invalidValue("A value is larger than 2 GB.")
        }
        for index in 0..<4 {
            self[start + index] = UInt8(truncatingIfNeeded: length >> Int32(24 - 8 * index))
        }
    }
}

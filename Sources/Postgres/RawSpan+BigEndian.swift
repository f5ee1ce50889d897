// PostgreSQL's binary values are in network byte order.

extension RawSpan {
    /// The whole view as one integer; its size must be exact.
    func bigEndian<Value: FixedWidthInteger & BitwiseCopyable>(_: Value.Type) throws(PostgresError) -> Value {
        guard byteCount == MemoryLayout<Value>.size else { throw .malformed("\(byteCount) bytes") }
        return Value(bigEndian: unsafeLoadUnaligned(as: Value.self))
    }

    /// The integer at the offset, which moves behind it.
    func bigEndian<Value: FixedWidthInteger & BitwiseCopyable>(
        _: Value.Type, at offset: inout Int
    ) throws(PostgresError) -> Value {
        let range = try range(MemoryLayout<Value>.size, at: &offset)
        return Value(bigEndian: unsafeLoadUnaligned(fromByteOffset: range.lowerBound, as: Value.self))
    }

    /// The range of the next bytes, all of them inside the view; the offset moves behind it.
    func range(_ count: Int, at offset: inout Int) throws(PostgresError) -> Range<Int> {
        guard count >= 0, offset >= 0, count <= byteCount - offset else { throw .malformed("too few bytes") }
        defer { offset += count }
        return offset..<(offset + count)
    }
}

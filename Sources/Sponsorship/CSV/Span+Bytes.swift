extension UInt8 {
    static var quote: UInt8 { UInt8(ascii: "\"") }
    static var lineFeed: UInt8 { 0x0A }
    static var carriageReturn: UInt8 { 0x0D }
}

extension Span<UInt8> {
    /// The 16 bytes from a position on; the load is checked against the span's end.
    @inline(__always)
    func block(at position: Int) -> SIMD16<UInt8> {
        bytes.unsafeLoadUnaligned(fromByteOffset: position, as: SIMD16<UInt8>.self)
    }

    @inline(__always)
    func word(at position: Int) -> UInt64 {
        bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self)
    }

    /// Whether two runs hold the same bytes, compared eight at a time.
    @inline(__always)
    func hasSameBytes(as other: Span<UInt8>) -> Bool {
        guard count == other.count else { return false }
        var position = 0
        while position + 8 <= count {
            guard word(at: position) == other.word(at: position) else { return false }
            position += 8
        }
        while position < count {
            guard self[position] == other[position] else { return false }
            position += 1
        }
        return true
    }

    /// Whether every byte is ASCII and none is NUL.
    @inline(__always)
    var isPlain: Bool {
        guard count >= 8 else { return isPlainByByte }
        var position = 0
        while position + 8 < count {
            guard word(at: position).holdsPlainBytes else { return false }
            position += 8
        }
        return word(at: count - 8).holdsPlainBytes
    }

    private var isPlainByByte: Bool {
        for position in indices where self[position] &- 1 >= 0x7F { return false }
        return true
    }

    var isUTF8: Bool { (try? UTF8Span(validating: self)) != nil }

    var containsNUL: Bool {
        for position in indices where self[position] == 0 { return true }
        return false
    }
}

extension UInt64 {
    /// Whether each of the eight bytes is in 1...0x7F: none has its high bit set, and none borrows when one is taken.
    @inline(__always)
    fileprivate var holdsPlainBytes: Bool {
        (self | (self &- 0x0101_0101_0101_0101)) & 0x8080_8080_8080_8080 == 0
    }
}

extension String {
    /// Bytes as text; what is no UTF-8 becomes replacement characters.
    init(decoding bytes: Span<UInt8>) {
        self = bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    }
}

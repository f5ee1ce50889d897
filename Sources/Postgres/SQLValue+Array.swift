extension Array: SQLElement where Element: SQLElement {}

extension Array: SQLValue where Element: SQLElement {
    public static var type: SQLType { Element.arrayType }

    public func encode(into bytes: inout [UInt8]) throws(PostgresError) {
        try Element.encodeArray(self, into: &bytes)
    }

    public init(decoding bytes: RawSpan) throws(PostgresError) {
        self = try Element.decodeArray(bytes)
    }
}

extension SQLElement where Self: SQLValue {
    public static var arrayType: SQLType { type.array }

    /// Layout: dimensions, a flag for NULLs, element type, then length and lower bound of the only dimension
    /// (`array_recv` in the server's arrayfuncs.c).
    public static func encodeArray(_ elements: [Self], into bytes: inout [UInt8]) throws(PostgresError) {
        guard arrayType != .unknown else { throw .invalidValue("There is no array type for \(type).") }
        bytes.appendBigEndian(Int32(elements.isEmpty ? 0 : 1))
        bytes.appendBigEndian(Int32(0))
        bytes.appendBigEndian(type.rawValue)
        guard !elements.isEmpty else { return }
        bytes.appendBigEndian(Int32(clamping: elements.count))
        bytes.appendBigEndian(Int32(1))
        for element in elements {
            try bytes.appendLengthPrefixed(element)
        }
    }

    public static func decodeArray(_ bytes: RawSpan) throws(PostgresError) -> [Self] {
        var offset = 0
        let dimensions = try bytes.bigEndian(Int32.self, at: &offset)
        _ = try bytes.range(8, at: &offset)
        guard dimensions != 0 else { return [] }
        guard dimensions == 1 else { throw .malformed("an array of \(dimensions) dimensions") }
        let count = try bytes.bigEndian(Int32.self, at: &offset)
        _ = try bytes.range(4, at: &offset)
        var elements: [Self] = []
        // Each takes four bytes at least: a wrong count cannot ask for more than has come.
        elements.reserveCapacity(min(Int(max(count, 0)), bytes.byteCount / 4))
        for _ in 0..<max(count, 0) {
            let length = try bytes.bigEndian(Int32.self, at: &offset)
            guard length >= 0 else { throw .malformed("a NULL inside the array") }
            elements.append(try Self(decoding: bytes.extracting(try bytes.range(Int(length), at: &offset))))
        }
        return elements
    }
}

/// Bytes are not an array on the server but one bytea.
extension UInt8: SQLElement {
    public static var arrayType: SQLType { .bytea }

    public static func encodeArray(_ elements: [UInt8], into bytes: inout [UInt8]) {
        bytes.append(contentsOf: elements)
    }

    public static func decodeArray(_ bytes: RawSpan) -> [UInt8] {
        bytes.withUnsafeBytes { Array($0) }
    }
}

extension Bool: SQLValue {
    public static var type: SQLType { .bool }

    public func encode(into bytes: inout [UInt8]) {
        bytes.append(self ? 1 : 0)
    }

    public init(decoding bytes: RawSpan) throws(PostgresError) {
        self = try bytes.bigEndian(UInt8.self) != 0
    }
}

/// Bound as int8; reads int2 and int4 too. A `sum` of int8 is numeric: cast it in SQL.
extension Int: SQLValue {
    public static var type: SQLType { .int8 }

    public static func accepts(_ type: SQLType) -> Bool {
        type == .int8 || type == .int4 || type == .int2
    }

    public func encode(into bytes: inout [UInt8]) {
        bytes.appendBigEndian(Int64(self))
    }

    public init(decoding bytes: RawSpan) throws(PostgresError) {
        switch bytes.byteCount {
        case 8: self = Int(try bytes.bigEndian(Int64.self))
        case 4: self = Int(try bytes.bigEndian(Int32.self))
        default: self = Int(try bytes.bigEndian(Int16.self))
        }
    }
}

/// Bound as int4; reads int2 too.
extension Int32: SQLValue {
    public static var type: SQLType { .int4 }

    public static func accepts(_ type: SQLType) -> Bool {
        type == .int4 || type == .int2
    }

    public func encode(into bytes: inout [UInt8]) {
        bytes.appendBigEndian(self)
    }

    public init(decoding bytes: RawSpan) throws(PostgresError) {
        self = bytes.byteCount == 2 ? Int32(try bytes.bigEndian(Int16.self)) : try bytes.bigEndian(Int32.self)
    }
}

/// Bound as float8; reads float4 too.
extension Double: SQLValue {
    public static var type: SQLType { .float8 }

    public static func accepts(_ type: SQLType) -> Bool {
        type == .float8 || type == .float4
    }

    public func encode(into bytes: inout [UInt8]) {
        bytes.appendBigEndian(bitPattern)
    }

    public init(decoding bytes: RawSpan) throws(PostgresError) {
        if bytes.byteCount == 4 {
            self = Double(Float(bitPattern: try bytes.bigEndian(UInt32.self)))
        } else {
            self = Double(bitPattern: try bytes.bigEndian(UInt64.self))
        }
    }
}

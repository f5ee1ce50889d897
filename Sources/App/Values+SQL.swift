import FoundationEssentials
public import Postgres
public import Values

extension ID: SQLValue, RowDecodable {
    public static var type: SQLType { .uuid }

    public func encode(into bytes: inout [UInt8]) {
        uuid.encode(into: &bytes)
    }

    public init(decoding bytes: RawSpan) throws(PostgresError) {
        self.init(try UUID(decoding: bytes))
    }
}

extension Day: SQLValue, RowDecodable {
    public static var type: SQLType { .date }

    public func encode(into bytes: inout [UInt8]) {
        daysSince2000.encode(into: &bytes)
    }

    public init(decoding bytes: RawSpan) throws(PostgresError) {
        self.init(daysSince2000: try Int32(decoding: bytes))
    }
}

/// A value that can be bound in SQL and read from a column, in PostgreSQL's binary format.
///
/// Types outside this module conform by delegating to one inside: an identifier to `UUID`, a calendar day to `Int32`.
public protocol SQLValue: SQLElement {
    /// The type under which the value is bound.
    static var type: SQLType { get }

    /// Whether a column of this type can be read as the value. Only `type` itself unless said otherwise.
    static func accepts(_ type: SQLType) -> Bool

    /// Appends the value's binary form; throws `invalidValue` for what the server could not store.
    func encode(into bytes: inout [UInt8]) throws(PostgresError)

    /// Reads the binary form; throws `PostgresError.malformed` when it is not one.
    init(decoding bytes: RawSpan) throws(PostgresError)
}

extension SQLValue {
    public static func accepts(_ type: SQLType) -> Bool {
        type == Self.type
    }
}

/// A type whose arrays are one SQL value: every `SQLValue`, and `UInt8`, whose array is a bytea.
public protocol SQLElement: Sendable {
    static var arrayType: SQLType { get }
    static func encodeArray(_ elements: [Self], into bytes: inout [UInt8]) throws(PostgresError)
    static func decodeArray(_ bytes: RawSpan) throws(PostgresError) -> [Self]
}

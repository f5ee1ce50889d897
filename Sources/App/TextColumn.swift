import Postgres

/// An enumeration whose values are the texts of a column's CHECK.
protocol TextColumn: SQLValue, RawRepresentable where RawValue == String {}

extension TextColumn {
    static var type: SQLType { .text }

    func encode(into bytes: inout [UInt8]) throws(PostgresError) {
        try rawValue.encode(into: &bytes)
    }

    init(decoding bytes: RawSpan) throws(PostgresError) {
        let text = String(decoding: bytes)
        guard let value = Self(rawValue: text) else { throw .malformed("\(text) is not a \(Self.self)") }
        self = value
    }
}

/// A record that is made from the columns of a row, in their order.
public protocol RowDecodable: Sendable {
    /// Takes the columns with `row.next()`, all of them.
    init(from row: inout RowReader) throws(PostgresError)
}

extension RowDecodable where Self: SQLValue {
    public init(from row: inout RowReader) throws(PostgresError) {
        self = try row.next()
    }
}

extension Optional: RowDecodable where Wrapped: SQLValue {
    public init(from row: inout RowReader) throws(PostgresError) {
        self = try row.next()
    }
}

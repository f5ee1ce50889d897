import Postgres

extension RowReader {
    /// The next column as an enumeration whose values are the texts of the column's CHECK.
    mutating func nextCase<Value: RawRepresentable<String>>() throws(PostgresError) -> Value {
        let text: String = try next()
        guard let value = Value(rawValue: text) else { throw .malformed("\(text) is not a \(Value.self)") }
        return value
    }
}

/// A piece of SQL with its bound values. It is written as a string literal; every interpolation binds.
///
/// ```swift
/// let sql: SQL = "SELECT name FROM shows WHERE id = ANY(\(ids)) AND starts_on < \(day)"
/// ```
public struct SQL: Sendable {
    /// The text with `$1`, `$2`… where values are bound.
    public internal(set) var text: String
    var binds = Binds()
    /// The first value that cannot be sent; an interpolation cannot throw, so it is thrown when the SQL is used.
    var refusal: PostgresError?

    /// SQL that is not a literal of this program: migrations. Never for text from outside.
    package init(trusted text: String) {
        self.text = text
    }
}

extension SQL: ExpressibleByStringInterpolation {
    public init(stringLiteral value: String) {
        self.init(trusted: value)
    }

    public init(stringInterpolation: StringInterpolation) {
        self = stringInterpolation.sql
    }
}

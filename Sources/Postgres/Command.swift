/// A statement whose rows, if any, are of no interest: INSERT, UPDATE, DELETE.
public struct Command: Sendable {
    public let sql: SQL
    let location: StatementName

    /// The place it is written, such as `Show+Queries.rename(to:)`.
    public var name: String { location.description }

    public init(_ sql: SQL, file: StaticString = #fileID, function: StaticString = #function) {
        self.sql = sql
        location = StatementName(file: file, function: function)
    }

    var statement: Statement { Statement(sql: sql, location: location) }
}

/// A statement that gives rows, as a value: SQL, and how a row is read.
public struct Query<Row: Sendable>: Sendable {
    public let sql: SQL
    let decode: @Sendable (inout RowReader) throws(PostgresError) -> Row
    let location: StatementName

    /// The place it is written, such as `Show+Queries.all(of:)`.
    public var name: String { location.description }

    /// With a reader of one's own instead of `RowDecodable`.
    public init(
        _ sql: SQL, file: StaticString = #fileID, function: StaticString = #function,
        decode: @escaping @Sendable (inout RowReader) throws(PostgresError) -> Row
    ) {
        self.sql = sql
        self.decode = decode
        location = StatementName(file: file, function: function)
    }
}

extension Query where Row: RowDecodable {
    public init(_ sql: SQL, file: StaticString = #fileID, function: StaticString = #function) {
        self.init(sql, file: file, function: function) { (row: inout RowReader) throws(PostgresError) in
            try Row(from: &row)
        }
    }
}

extension Query {
    var statement: Statement { Statement(sql: sql, location: location) }

    func rows(of result: borrowing QueryResult) throws(PostgresError) -> [Row] {
        let count = result.rowCount
        var rows: [Row] = []
        rows.reserveCapacity(Int(count))
        var reader = RowReader(result, query: location)
        for index in 0..<count {
            reader.start(row: index)
            rows.append(try decode(&reader))
            try reader.finish()
        }
        return rows
    }
}

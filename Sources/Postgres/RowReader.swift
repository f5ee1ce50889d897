import CLibpq

/// The columns of one row, read from left to right straight from libpq's memory.
///
/// It cannot be copied, so it cannot outlive the result it points into.
public struct RowReader: ~Copyable {
    private let result: OpaquePointer
    private let columnCount: Int32
    private let query: StatementName
    private var row: Int32 = 0
    private var column: Int32 = 0

    init(_ result: borrowing QueryResult, query: StatementName) {
        self.result = result.handle
        self.query = query
        columnCount = PQnfields(result.handle)
    }

    /// The next column as a value; a NULL is an error.
    public mutating func next<Value: SQLValue>() throws(PostgresError) -> Value {
        let index = try nextColumn(as: Value.self)
        guard PQgetisnull(result, row, index) == 0 else { throw failure(index, "NULL where a value is expected") }
        return try value(at: index)
    }

    /// The next column as a value, or nil for NULL.
    public mutating func next<Value: SQLValue>() throws(PostgresError) -> Value? {
        let index = try nextColumn(as: Value.self)
        return PQgetisnull(result, row, index) == 0 ? .some(try value(at: index)) : nil
    }

    mutating func start(row: Int32) {
        self.row = row
        column = 0
    }

    /// Every column must have been read: a forgotten one is usually a shifted one.
    func finish() throws(PostgresError) {
        guard column == columnCount else { throw failure(column, "only \(column) of \(columnCount) columns were read") }
    }

    private mutating func nextColumn<Value: SQLValue>(as _: Value.Type) throws(PostgresError) -> Int32 {
        let index = column
        guard index < columnCount else { throw failure(index, "there are only \(columnCount) columns") }
        column += 1
        // Two loads and a comparison: cheap enough for every cell, and right for readers that branch.
        let type = SQLType(rawValue: PQftype(result, index))
        guard Value.accepts(type) else {
            throw failure(index, "\(type) cannot be read as \(Value.self); cast it to \(Value.type)")
        }
        return index
    }

    private func value<Value: SQLValue>(at index: Int32) throws(PostgresError) -> Value {
        let buffer = UnsafeRawBufferPointer(
            start: PQgetvalue(result, row, index), count: Int(PQgetlength(result, row, index)))
        do {
            return try Value(decoding: buffer.bytes)
        } catch .decoding(let malformed) {
            throw failure(index, "not a \(Value.self): \(malformed.reason)")
        }
    }

    private func failure(_ index: Int32, _ reason: String) -> PostgresError {
        let name = PQfname(result, index).map { String(cString: $0) } ?? "\(index + 1)"
        return .decoding(DecodingFailure(query: query.description, column: name, reason: reason))
    }
}

import CLibpq

extension Link {
    func send(_ sql: SQL) throws(PostgresError) {
        let sent = sql.binds.withParameters { values, lengths in
            PQsendQueryParams(
                handle, sql.text, Int32(clamping: values.count), sql.binds.types, values, lengths, binary(values.count),
                1)
        }
        guard sent == 1 else { throw .connectionLost(errorMessage) }
    }

    func prepare(_ text: String, as name: String, types: [UInt32]) throws(PostgresError) {
        guard PQsendPrepare(handle, name, text, Int32(clamping: types.count), types) == 1 else {
            throw .connectionLost(errorMessage)
        }
    }

    func send(prepared name: String, _ binds: Binds) throws(PostgresError) {
        let sent = binds.withParameters { values, lengths in
            PQsendQueryPrepared(handle, name, Int32(clamping: values.count), values, lengths, binary(values.count), 1)
        }
        guard sent == 1 else { throw .connectionLost(errorMessage) }
    }

    /// The next result, or nil at the end of a statement's results. Blocks.
    func nextResult() -> QueryResult? {
        PQgetResult(handle).map(QueryResult.init(handle:))
    }

    private func binary(_ count: Int) -> [Int32] {
        Array(repeating: 1, count: count)
    }
}

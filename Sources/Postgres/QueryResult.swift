import CLibpq

/// One result of libpq, freed with its last use.
struct QueryResult: ~Copyable {
    let handle: OpaquePointer

    deinit {
        PQclear(handle)
    }

    var status: ExecStatusType { PQresultStatus(handle) }

    var rowCount: Int32 { PQntuples(handle) }

    /// `INSERT`, `COMMIT`, `ROLLBACK`…
    var commandTag: String { PQcmdStatus(handle).map { String(cString: $0) } ?? "" }

    /// Rows that a command changed; zero for commands that do not count.
    var affectedRows: Int { PQcmdTuples(handle).flatMap { Int(String(cString: $0)) } ?? 0 }

    var failed: Bool {
        switch status {
        case PGRES_FATAL_ERROR, PGRES_BAD_RESPONSE, PGRES_PIPELINE_ABORTED, PGRES_NONFATAL_ERROR: true
        default: false
        }
    }

    /// The server's error; nil when libpq itself made the result, because the connection broke.
    func serverError(in statement: String?) -> ServerError? {
        guard let sqlState = field("C") else { return nil }
        return ServerError(
            sqlState: sqlState, severity: field("V") ?? "ERROR", message: field("M") ?? "", detail: field("D"),
            hint: field("H"), constraint: field("n"), table: field("t"), column: field("c"), statement: statement)
    }

    /// A field by the letter it has in the protocol (`PG_DIAG_…`); `V` is the severity in English.
    func field(_ letter: Unicode.Scalar) -> String? {
        PQresultErrorField(handle, Int32(letter.value)).map { String(cString: $0) }
    }
}

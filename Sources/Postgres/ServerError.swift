/// An error as the server reported it.
public struct ServerError: Error, Sendable, Equatable {
    public var sqlState: String
    public var severity: String
    public var message: String
    /// Detail and hint can quote other people's rows: for logs of operators at most, never for visitors.
    public var detail: String?
    public var hint: String?
    public var constraint: String?
    public var table: String?
    public var column: String?
    /// The name of the statement that failed.
    public var statement: String?
}

extension ServerError: CustomStringConvertible {
    public var description: String {
        "\(severity) \(sqlState)\(statement.map { " in \($0)" } ?? ""): \(message)"
    }
}

extension ServerError {
    /// For what the server does not report as an error: the transaction is over before its COMMIT.
    static var transactionEnded: ServerError {
        ServerError(sqlState: "25P01", severity: "ERROR", message: "the transaction ended before its COMMIT")
    }
}

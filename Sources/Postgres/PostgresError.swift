/// What can go wrong between the app and the database.
public enum PostgresError: Error, Sendable {
    /// The server refused or failed a statement.
    case server(ServerError)
    /// The connection broke while it was in use; what was sent last may or may not have run, but was not committed.
    case connectionLost(String)
    /// No connection could be opened.
    case connectFailed(String)
    /// All connections stayed busy for as long as a caller may wait.
    case poolTimeout
    case poolClosed
    /// The calling task was cancelled.
    case cancelled
    /// A result does not have the shape that its reader expects.
    case decoding(DecodingFailure)
    /// A value cannot be sent: a NUL in text, a date out of range.
    case invalidValue(String)
    /// The connection broke after COMMIT was sent. The change may be stored: look it up by its key, never assume either.
    case commitUnknown(String)
    /// A transaction was used after its closure had returned, or during its own COPY.
    case transactionNotAvailable
}

extension PostgresError {
    /// For `SQLValue.init(decoding:)`: the bytes are not such a value. The reader adds query and column.
    public static func malformed(_ reason: String) -> PostgresError {
        .decoding(DecodingFailure(reason: reason))
    }

    /// The server's five-character code, when the server spoke.
    public var sqlState: String? {
        if case .server(let error) = self { error.sqlState } else { nil }
    }

    /// Whether the named unique constraint or index refused the row.
    public func isUniqueViolation(of constraint: String) -> Bool {
        guard case .server(let error) = self else { return false }
        return error.sqlState == "23505" && error.constraint == constraint
    }

    /// A serialization failure or a deadlock: the same transaction may succeed when it is tried again.
    public var isConflict: Bool {
        sqlState == "40001" || sqlState == "40P01"
    }

    /// The database cannot answer now and may later: an outage, overload or a time-out (answer 503).
    public var isUnavailable: Bool {
        switch self {
        case .connectionLost, .connectFailed, .poolTimeout, .poolClosed: true
        case .server(let error): error.sqlState == "55P03" || ["53", "57"].contains(error.sqlState.prefix(2))
        default: false
        }
    }

    /// A prepared statement whose table has changed since, or that is gone: prepare again.
    var isStalePlan: Bool {
        guard case .server(let error) = self else { return false }
        return error.sqlState == "26000"
            || (error.sqlState == "0A000" && error.message.hasPrefix("cached plan must not change result type"))
    }
}

extension PostgresError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .server(let error): error.description
        case .connectionLost(let reason): "The connection to the database was lost: \(reason)"
        case .connectFailed(let reason): "The database could not be reached: \(reason)"
        case .poolTimeout: "No database connection became free in time."
        case .poolClosed: "The database pool is closed."
        case .cancelled: "The statement was cancelled."
        case .decoding(let failure): "\(failure.query), column \(failure.column): \(failure.reason)"
        case .invalidValue(let reason): reason
        case .commitUnknown(let reason): "The connection was lost during COMMIT; its outcome is unknown: \(reason)"
        case .transactionNotAvailable: "The transaction has ended or is busy with a COPY."
        }
    }
}

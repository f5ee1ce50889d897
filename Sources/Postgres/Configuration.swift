/// How to reach the database and how long anything may take there.
public struct Configuration: Sendable {
    /// A connection URL or a libpq conninfo string; may contain a password, so it is never logged.
    public var url: String
    public var applicationName = "postgres"
    public var connectTimeout: Duration = .seconds(5)
    /// Limits that the server enforces; zero means none.
    public var statementTimeout: Duration = .seconds(10)
    public var lockTimeout: Duration = .seconds(5)
    public var idleInTransactionTimeout: Duration = .seconds(30)
    /// How many prepared statements a connection keeps before the least used is given up.
    public var preparedStatementLimit = 200
    /// Receives notices and warnings on the connection's thread; without it they are dropped.
    public var onNotice: (@Sendable (Notice) -> Void)?

    public init(url: String) {
        self.url = url
    }
}

extension Configuration {
    /// Connection parameters; libpq takes the last of a name, and opens up the URL where `dbname` stands. So what is
    /// before it are defaults, and what is after it wins.
    var parameters: [(name: String, value: String)] {
        [
            ("keepalives_idle", "30"), ("keepalives_interval", "10"), ("keepalives_count", "3"),
            // A server that vanished without a word is found out in seconds, not in the quarter of an hour TCP would wait.
            ("tcp_user_timeout", "5000"),
            ("connect_timeout", "\(max(2, connectTimeout.components.seconds))"),
            ("dbname", url),
            ("fallback_application_name", applicationName),
            ("client_encoding", "UTF8"),
        ]
    }

    /// Sent once after connecting. Not the `options` parameter: that would replace the one in the URL.
    var sessionSettings: String {
        """
        SET statement_timeout = \(statementTimeout.milliseconds); SET lock_timeout = \(lockTimeout.milliseconds); \
        SET idle_in_transaction_session_timeout = \(idleInTransactionTimeout.milliseconds)
        """
    }
}

extension Configuration: CustomStringConvertible {
    /// Without the URL, so that no log shows the password.
    public var description: String { "PostgreSQL for \(applicationName)" }
}

extension Duration {
    /// Whole milliseconds within what the server's settings hold.
    fileprivate var milliseconds: Int32 {
        let (milliseconds, overflow) = components.seconds.multipliedReportingOverflow(by: 1000)
        guard !overflow else { return components.seconds < 0 ? 0 : .max }
        return Int32(clamping: max(0, milliseconds) &+ components.attoseconds / 1_000_000_000_000_000)
    }
}

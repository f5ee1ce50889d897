import CLibpq
import Glibc

/// An open libpq connection: what one thread may do with it, without any policy. Closed when it is let go.
final class Link {
    let handle: OpaquePointer
    private let notices: NoticeBox?

    /// Connects; blocks for up to the connect time-out per address.
    init(_ configuration: Configuration) throws(PostgresError) {
        guard let handle = Link.connect(configuration.parameters) else { throw .connectFailed("out of memory") }
        self.handle = handle
        notices = configuration.onNotice.map(NoticeBox.init)
        guard PQstatus(handle) == CONNECTION_OK else { throw .connectFailed(errorMessage) }
        receiveNotices()
        try checkParameters()
        try execute(configuration.sessionSettings)
    }

    deinit {
        PQfinish(handle)
    }

    var socket: Int32 { PQsocket(handle) }

    var isIdle: Bool { PQtransactionStatus(handle) == PQTRANS_IDLE }

    var isInTransaction: Bool { PQtransactionStatus(handle) == PQTRANS_INTRANS }

    var isOpen: Bool { PQstatus(handle) == CONNECTION_OK }

    var errorMessage: String {
        let message = PQerrorMessage(handle).map { String(cString: $0) } ?? ""
        return message.split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    /// Runs one or several statements by the simple protocol. Only for text that is ours: session settings, ROLLBACK,
    /// migrations.
    func execute(_ text: String) throws(PostgresError) {
        guard let pointer = PQexec(handle, text) else { throw .connectionLost(errorMessage) }
        let result = QueryResult(handle: pointer)
        if result.failed { throw error(of: result, in: nil) }
    }

    /// What a failed result means.
    func error(of result: borrowing QueryResult, in statement: String?) -> PostgresError {
        guard let error = result.serverError(in: statement) else { return .connectionLost(errorMessage) }
        // The server is shutting down or an administrator ended the session: the socket is about to close.
        let isGone = error.severity == "FATAL" || error.severity == "PANIC" || !isOpen
        return isGone ? .connectionLost(error.message) : .server(error)
    }

    private static func connect(_ parameters: [(name: String, value: String)]) -> OpaquePointer? {
        var names: [UnsafePointer<CChar>?] = parameters.map { UnsafePointer(strdup($0.name)) }
        var values: [UnsafePointer<CChar>?] = parameters.map { UnsafePointer(strdup($0.value)) }
        defer { (names + values).forEach { free(UnsafeMutablePointer(mutating: $0)) } }
        names.append(nil)
        values.append(nil)
        return PQconnectdbParams(names, values, 1)
    }

    /// Binary timestamps need integer datetimes, and text is decoded as UTF-8 without a check.
    private func checkParameters() throws(PostgresError) {
        for (name, expected) in [("client_encoding", "UTF8"), ("integer_datetimes", "on")] {
            let value = PQparameterStatus(handle, name).map { String(cString: $0) } ?? "nothing"
            guard value == expected else { throw .connectFailed("\(name) is \(value), \(expected) is needed") }
        }
    }

    private func receiveNotices() {
        let context = notices.map { Unmanaged.passUnretained($0).toOpaque() }
        PQsetNoticeReceiver(handle, { context, result in NoticeBox.receive(context, result) }, context)
    }
}

/// Carries the closure through libpq's C callback; the link keeps it alive.
private final class NoticeBox {
    private let handler: @Sendable (Notice) -> Void

    init(_ handler: @escaping @Sendable (Notice) -> Void) {
        self.handler = handler
    }

    static func receive(_ context: UnsafeMutableRawPointer?, _ result: OpaquePointer?) {
        guard let context, let result else { return }
        let field = { (letter: Unicode.Scalar) in
            PQresultErrorField(result, Int32(letter.value)).map { String(cString: $0) } ?? ""
        }
        let box = Unmanaged<NoticeBox>.fromOpaque(context).takeUnretainedValue()
        box.handler(Notice(severity: field("V"), sqlState: field("C"), message: field("M")))
    }
}

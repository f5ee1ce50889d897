import Synchronization

/// One connection to the server, on its own thread. All of libpq is called there.
actor Connection {
    nonisolated let configuration: Configuration
    nonisolated let cancelSwitch = CancelSwitch()
    /// False once the connection can no longer be trusted or is gone; the pool then lets it go.
    nonisolated let isUsable = Atomic(true)
    nonisolated let socket = Atomic<Int32>(-1)

    var link: Link?
    var prepared: PreparedStatements
    /// What was sent in the running pipeline and has not been answered.
    var inFlight: [Posting] = []
    var answered = 0
    var transaction: TransactionState?
    private nonisolated let thread = ConnectionThread()

    init(_ configuration: Configuration) {
        self.configuration = configuration
        prepared = PreparedStatements(limit: configuration.preparedStatementLimit)
        thread.start()
    }

    deinit {
        thread.stop()
    }

    nonisolated var unownedExecutor: UnownedSerialExecutor {
        thread.asUnownedSerialExecutor()
    }

    /// Connects. Not in `init`, which would run on the caller's thread.
    func open() throws(PostgresError) {
        let link = try Link(configuration)
        cancelSwitch.connect(to: link)
        socket.store(link.socket, ordering: .releasing)
        self.link = link
    }

    /// Closes the connection at once, also in the middle of a transaction.
    func close() {
        isUsable.store(false, ordering: .releasing)
        link = nil
    }

    func openLink() throws(PostgresError) -> Link {
        guard let link else { throw .connectionLost("the connection is closed") }
        return link
    }
}

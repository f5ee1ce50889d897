import Synchronization

/// A number of connections that callers take turns on. Opened when they are needed, first come first served.
public final class Pool: Sendable {
    typealias Continuation = CheckedContinuation<Result<Lease<Connection>, PostgresError>, Never>
    typealias State = PoolState<Connection, Continuation>

    let configuration: Configuration
    let maxLifetime: Duration
    let onWait: (@Sendable (Duration) -> Void)?
    let state: Mutex<State>
    let waiterCount = Atomic(0)
    let drained = Drain()

    /// Opens nothing yet.
    ///
    /// - Parameters:
    ///   - configuration: How to reach the server.
    ///   - size: The most connections at a time. Small is fast: about two to four per core of the server.
    ///   - acquireTimeout: How long a caller waits for a connection before it gets `poolTimeout`.
    ///   - maxLifetime: The age at which a connection is replaced; each by a little less, so that not all go at once.
    ///   - onWait: Told how long each caller has waited for its connection, or for being refused one; nothing at all as a rule.
    public init(
        _ configuration: Configuration, size: Int = 8, acquireTimeout: Duration = .seconds(5),
        maxLifetime: Duration = .seconds(1800), onWait: (@Sendable (Duration) -> Void)? = nil
    ) {
        self.configuration = configuration
        self.maxLifetime = maxLifetime
        self.onWait = onWait
        state = Mutex(State(size: size, acquireTimeout: acquireTimeout))
    }

    public var metrics: PoolMetrics {
        state.withLock { state in
            PoolMetrics(
                size: state.size, idle: state.idle, busy: state.busy, opening: state.opening, waiting: state.waiting)
        }
    }

    /// Runs all queries as the preamble says, in one read-only transaction and one round trip.
    ///
    /// `let (shows, totals) = try await pool.read(preamble, shows, totals)`
    public func read<each Row: Sendable>(
        _ preamble: Preamble, _ query: repeat Query<each Row>
    ) async throws(PostgresError) -> (repeat [each Row]) {
        let lease = try await acquire()
        defer { release(lease) }
        let turn = lease.member.cancelSwitch.beginTurn()
        let batch = try await lease.member.cancellable(turn: turn) { (connection) async throws(PostgresError) in
            try await connection.read(preamble, repeat each query)
        }
        return batch.rows
    }

    /// Refuses new callers and returns when the last connection has come back and is closed.
    public func close() async {
        perform(state.withLock { $0.close() })
        await drained.wait()
    }
}

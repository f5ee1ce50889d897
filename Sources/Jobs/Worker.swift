public import Foundation
public import Logging
public import Postgres
public import ServiceLifecycle

/// Runs jobs, a few at a time, of all tenants in turn. Any number of processes may have one.
///
/// It is woken by the database when a job is enqueued, and looks every few seconds besides. When the process is asked
/// to end it claims no more, gives what runs a while, and hands the rest back, all within 30 seconds.
public struct Worker: Service {
    let database: JobDatabase
    let registry: JobRegistry
    let listener: Listener?
    let name: String
    let slots: Int
    let pace: Pace
    let now: @Sendable () -> Date
    let random: @Sendable () -> Double
    let logger: Logger
    let tenantName: @Sendable (UUID) -> String
    let onEnd: (@Sendable (JobReport) -> Void)?
    let board = Board()
    let bell = Bell()

    /// - Parameters:
    ///   - database: Where the jobs are.
    ///   - registry: What can be run here.
    ///   - listener: Hears of new jobs at once; without it they wait for the next look.
    ///   - slots: How many run at a time; one tenant gets all but one of them at most.
    ///   - lease: How long nobody takes over what this process runs once it is lost.
    ///   - now: What time it is.
    ///   - logger: Gets every ending, with tenant and job.
    ///   - tenantName: What a tenant is called in the log.
    ///   - onEnd: Told of every ending.
    public init(
        _ database: JobDatabase, _ registry: JobRegistry, listener: Listener?, slots: Int = 4,
        lease: Duration = .seconds(30), now: @escaping @Sendable () -> Date, logger: Logger,
        tenantName: @escaping @Sendable (UUID) -> String = { $0.uuidString.lowercased() },
        onEnd: (@Sendable (JobReport) -> Void)? = nil
    ) {
        self.init(
            database, registry, listener: listener, slots: slots, pace: Pace(lease: lease), now: now,
            random: { .random(in: 0..<1) }, logger: logger, tenantName: tenantName, onEnd: onEnd)
    }

    init(
        _ database: JobDatabase, _ registry: JobRegistry, listener: Listener?, slots: Int, pace: Pace,
        now: @escaping @Sendable () -> Date, random: @escaping @Sendable () -> Double, logger: Logger,
        tenantName: @escaping @Sendable (UUID) -> String = { $0.uuidString.lowercased() },
        onEnd: (@Sendable (JobReport) -> Void)? = nil
    ) {
        self.database = database
        self.registry = registry
        self.listener = listener
        // Unique to this life of the process, so that it never takes a predecessor's jobs for its own.
        name = "\(ProcessInfo.processInfo.processIdentifier)-\(UUID().uuidString.prefix(8).lowercased())"
        self.slots = max(1, slots)
        self.pace = pace
        self.now = now
        self.random = random
        self.logger = logger
        self.tenantName = tenantName
        self.onEnd = onEnd
    }

    public func run() async throws {
        await withTaskCancellationHandler {
            await withGracefulShutdownHandler {
                // A task of its own: what is left to write at the end must not be cancelled with ours.
                await Task { await work() }.value
            } onGracefulShutdown: {
                bell.close()
            }
        } onCancel: {
            bell.close()
            board.stopAll(.handedBack)
        }
    }

    private func work() async {
        let helpers = [Task { await listen() }, Task { await keepUp() }, Task { await keepBeating() }]
        for await _ in bell.rings { await fill() }
        await drain()
        for helper in helpers { helper.cancel() }
    }

    private func drain() async {
        let limit = Task {
            try await Task.sleep(for: pace.patience)
            board.stopAll(.handedBack)
        }
        await board.emptied()
        limit.cancel()
    }
}

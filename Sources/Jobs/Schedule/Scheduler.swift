import Foundation
public import FoundationEssentials
public import Logging
import Postgres
public import ServiceLifecycle

/// Enqueues what is due on the tenants' schedules. Every process may have one: a run is enqueued once, whoever sees it.
public struct Scheduler: Service {
    private let database: JobDatabase
    private let tasks: [String: ScheduledTask]
    private let allows: @Sendable (UUID) -> Bool
    private let now: @Sendable () -> Date
    private let logger: Logger
    private let tenantName: @Sendable (UUID) -> String
    private static let pace = Duration.seconds(5)

    /// - Parameters:
    ///   - database: Where the schedules are.
    ///   - tasks: Those that are registered here; the schedules of others are left to processes that know them.
    ///   - allows: Whether a tenant's schedule is in force. While it is not, nothing is enqueued; afterwards what was due
    ///     is missed, and on record as that.
    ///   - now: What time it is.
    ///   - logger: Hears of schedules that could not be read.
    ///   - tenantName: What a tenant is called in the log.
    public init(
        _ database: JobDatabase, _ tasks: [ScheduledTask], allows: @escaping @Sendable (UUID) -> Bool = { _ in true },
        now: @escaping @Sendable () -> Date, logger: Logger,
        tenantName: @escaping @Sendable (UUID) -> String = { $0.uuidString.lowercased() }
    ) {
        self.database = database
        self.tasks = Dictionary(tasks.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        self.allows = allows
        self.now = now
        self.logger = logger
        self.tenantName = tenantName
    }

    public func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                var wait = Self.pace
                // Taken before: what comes due meanwhile is then seen by one of the two.
                let moment = now()
                do {
                    try await enqueueDue()
                    wait = try await untilNext(after: moment)
                } catch {
                    if !Task.isCancelled { log("The schedules could not be read", error) }
                }
                try? await Task.sleep(for: wait)
            }
        }
    }

    /// Enqueues everything that is due now, in all tenants.
    public func enqueueDue() async throws {
        var failed: Set<[String]> = []
        while true {
            let due = try await database.read(DueSchedule.all(of: tasks.keys.sorted(), at: now()))
            let open = due.filter { !failed.contains($0.key) }
            // Several schedulers that begin at different ends are in each other's way less.
            for item in open.shuffled() where try await !enqueue(item) { failed.insert(item.key) }
            guard !open.isEmpty else { return }
        }
    }

    /// False when that is not possible now; it stays due.
    private func enqueue(_ item: DueSchedule) async throws -> Bool {
        guard let task = tasks[item.task], allows(item.tenant) else { return false }
        do {
            return try await database.tenant(item.tenant).write { transaction in
                let moment = now()
                guard let locked = try await transaction.first(LockedSchedule.find(item.task, at: moment)),
                    let entries = try Entries(locked, task, at: moment)
                else { return false }
                try await transaction.batch([entries.write(at: moment), entries.advance()])
                return true
            }
        } catch {
            if Task.isCancelled { throw error }
            log(
                "What is due could not be enqueued", error,
                ["tenant": "\(tenantName(item.tenant))", "task": "\(item.task)"])
            return false
        }
    }

    private func untilNext(after moment: Date) async throws -> Duration {
        let next = try await database.read(DueSchedule.next(of: tasks.keys.sorted(), after: moment)).first
        return next.map { min(Self.pace, .seconds($0.timeIntervalSince(moment))) } ?? Self.pace
    }

    private func log(_ message: Logger.Message, _ error: any Error, _ metadata: Logger.Metadata = [:]) {
        logger.error(message, metadata: metadata.merging(["error": "\(error)"]) { $1 })
    }
}

extension DueSchedule {
    fileprivate var key: [String] { [tenant.uuidString, task] }
}

import Foundation
import Logging
import Postgres

@testable import Jobs

extension Pace {
    /// Looks all the time, so that no test waits for seconds to pass; leases never run out by themselves.
    static let brisk = Pace(
        poll: .milliseconds(20), beat: .milliseconds(20), lease: .seconds(600), patience: .seconds(30),
        grace: .milliseconds(200))
}

extension Logger {
    static let silent = Logger(label: "jobs") { _ in SwiftLogNoOpLogHandler() }
}

extension Desk {
    func worker(
        _ registry: JobRegistry, slots: Int = 4, pace: Pace = .brisk, clock: TestClock = TestClock(),
        database: JobDatabase? = nil, listens: Bool = false,
        logger: Logger = .silent, onEnd: (@Sendable (JobReport) -> Void)? = nil
    ) -> Worker {
        Worker(
            database ?? self.database, registry, listener: listens ? Listener(Configuration(url: loginURL)) : nil,
            slots: slots, pace: pace, now: clock.now, random: { 0.5 }, logger: logger, onEnd: onEnd)
    }
}

/// Runs the workers while the body does.
func running<Value>(_ workers: Worker..., body: () async throws -> Value) async throws -> Value {
    let tasks = workers.map { worker in Task { try await worker.run() } }
    let outcome: Result<Value, any Error>
    do {
        outcome = .success(try await body())
    } catch {
        outcome = .failure(error)
    }
    for task in tasks { task.cancel() }
    for task in tasks { try? await task.value }
    return try outcome.get()
}

/// A registry with one kind.
func registry<Payload>(
    _ kind: JobKind<Payload>, _ body: @escaping @Sendable (Payload, JobRun) async throws -> Void
) -> JobRegistry {
    var registry = JobRegistry()
    registry.on(kind, body)
    return registry
}

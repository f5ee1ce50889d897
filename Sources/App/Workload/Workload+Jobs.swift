package import Foundation
package import Jobs
import Logging
package import Postgres
import Values
package import Web

extension Workload {
    /// A job that does nothing.
    package static let emptyJob = JobKind<[String: String]>("bench.empty")

    /// A worker that runs so many of them at a time, with as many connections; its log goes to `sink`.
    package func worker(
        running width: Int, sink: @escaping LogfmtHandler.Sink
    ) -> (worker: Worker, connections: Pool) {
        let pool = Pool(services.listenerConfiguration, size: width + 1)
        let database = JobDatabase(pool, queue: Preamble(role: "desk_queue")) {
            Preamble(role: Audience.jobs.role, settings: [("app.tenant", $0)])
        }
        var registry = JobRegistry()
        registry.on(Self.emptyJob) { _, _ in }
        let clock = services.clock
        let logger = Logger(label: "bench") { LogfmtHandler(label: $0, now: clock.now, sink: sink) }
        // One slot is never one tenant's.
        let worker = Worker(
            database, registry, listener: Listener(services.listenerConfiguration), slots: width + 1, now: clock.now,
            logger: logger)
        return (worker, pool)
    }

    /// What a worker asks for each job, with what its two kinds of transactions begin with. The job's id and fence are
    /// those given.
    package func jobSteps(id: UUID, fence: Int) throws -> JobSteps {
        let statements = JobStatements(kind: Self.emptyJob.name, id: id, fence: fence, at: services.clock.now())
        return JobSteps(
            asQueue: ["SET LOCAL ROLE desk_queue"],
            asTenant: TenantDatabase(services.pool, tenant: tenant.id, audience: .jobs).opening,
            claim: try PlainStatement(statements.claim), payload: try PlainStatement(statements.payload),
            done: try PlainStatement(statements.done))
    }

    /// The statements of one job.
    package struct JobSteps: Sendable {
        package let asQueue, asTenant: [String]
        package let claim, payload, done: PlainStatement
    }
}

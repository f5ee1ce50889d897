public import Foundation
import Jobs
import Postgres
import Values

/// What the command line does with jobs.
extension App {
    /// A job as scripts read it.
    public struct JobSummary: Encodable, Sendable {
        public let id, kind, status: String
        public let attempt: Int
        public let runAt: Date
        public let reason: String?

        init(_ job: JobRecord) {
            id = job.shortID
            kind = job.kind
            status = job.status.rawValue
            attempt = job.attempt
            runAt = job.runAt
            reason = job.reason
        }
    }

    /// Nil when there is no such tenant.
    public static func jobs(of slug: String, _ services: Services) async throws -> [JobSummary]? {
        guard let database = try await jobDatabase(of: slug, services) else { return nil }
        let (parked, running, waiting, ended) = try await database.read(
            JobRecord.parked(), JobRecord.running(), JobRecord.waiting(), JobRecord.finished(20))
        return (parked + running + waiting + ended).map(JobSummary.init)
    }

    /// Starts a task of the schedule now. False when such a run waits or runs already, nil when there is no such task or
    /// tenant.
    public static func run(_ task: String, of slug: String, _ services: Services) async throws -> Bool? {
        guard let task = services.automation.task(task),
            let database = try await jobDatabase(of: slug, services)
        else { return nil }
        let now = services.clock.now()
        return try await database.write { transaction in
            try await transaction.run(Schedule.ensure(task, at: now))
            if case .started = try await RunRequest(task, at: now).carryOut(in: transaction) { return true }
            return false
        }
    }

    /// Lets a parked job try once more. False when it is not parked, nil when there is no such tenant or id.
    public static func retry(_ id: String, of slug: String, _ services: Services) async throws -> Bool? {
        guard let id = ID<JobRecord>(short: id), let database = try await jobDatabase(of: slug, services) else {
            return nil
        }
        let command = Queue.retry(id.uuid, at: services.clock.now())
        return try await database.write { try await $0.run(command) == 1 }
    }

    /// The names of the tasks that can be run.
    public static func tasks(_ services: Services) -> [String] {
        services.automation.tasks.map(\.name)
    }

    private static func jobDatabase(of slug: String, _ services: Services) async throws -> TenantDatabase? {
        try await prepare(services)
        let tenant = services.directory.all.first { $0.slug == slug }
        return tenant.map { TenantDatabase(services.automation.pool, tenant: $0.id, audience: .jobs) }
    }
}

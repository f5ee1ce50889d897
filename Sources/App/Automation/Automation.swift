import Foundation
import Jobs
import Postgres
import Values

/// What happens without anybody asking: the tasks that every tenant has on its schedule, and what their jobs do.
struct Automation: Sendable {
    /// Connections for jobs, so that they never take a page's.
    let pool: Pool
    let database: JobDatabase
    let tasks: [ScheduledTask]

    init(_ pool: Pool) throws(CronError) {
        self.pool = pool
        database = JobDatabase(pool, queue: Preamble(role: "desk_queue")) {
            Preamble(role: Audience.jobs.role, settings: [("app.tenant", $0)])
        }
        tasks = try [
            ScheduledTask(
                MetricsRefresh.name, MetricsRefresh.kind, Timetable("0 2 * * *", zone: "UTC"), whenMissed: .once),
            ScheduledTask(
                ImportHealthCheck.name, ImportHealthCheck.kind, Timetable("*/30 * * * *", zone: "UTC"),
                whenMissed: .skip),
            ScheduledTask(
                FeedLooks.name, FeedLooks.kind, Timetable("15 * * * *", zone: "UTC"), whenMissed: .skip),
            ScheduledTask(
                SheetReads.name, SheetReads.kind, Timetable("25 * * * *", zone: "UTC"), whenMissed: .skip),
        ]
    }

    func task(_ name: String) -> ScheduledTask? {
        tasks.first { $0.name == name }
    }

    /// What a worker of this app can run.
    func registry(_ services: Services) -> JobRegistry {
        let mayRun = { @Sendable (run: JobRun) throws(JobError) in
            guard Self.allows(run.tenant, services) else {
                throw .permanent("Automation was switched off before it ran.")
            }
        }
        var registry = JobRegistry()
        registry.on(ImportHealthCheck.kind) { _, run in
            try mayRun(run)
            try await ImportHealthCheck.run(run, at: services.clock.now())
        }
        registry.on(MetricsRefresh.kind) { _, run in
            try mayRun(run)
            try await MetricsRefresh.run(run)
        }
        Self.registerImports(&registry, services)
        // Whether or not the desk has Automation: it is no choice of a desk whether people are told.
        registry.on(PasswordResetWork.kind) { work, run in try await work.run(run, services) }
        registry.on(MailDelivery.kind) { delivery, run in try await delivery.run(run, services) }
        registry.on(FeedLooks.kind) { _, run in
            try mayRun(run)
            try await FeedLooks.run(run, at: services.clock.now())
        }
        registry.on(FeedLook.kind) { look, run in
            try mayRun(run)
            try await look.run(run, services)
        }
        registry.on(SheetReads.kind) { _, run in
            try mayRun(run)
            try await SheetReads.run(run, at: services.clock.now())
        }
        registry.on(SheetRead.kind) { read, run in
            // What a person asks for needs no automation.
            if read.member == nil { try mayRun(run) }
            try await read.run(run, services)
        }
        // Whatever modules the desk has: see DomainRounds.
        registry.on(DomainCheck.kind) { check, run in try await check.run(run, services) }
        registry.on(SenderCheck.kind) { check, run in try await check.run(run, services) }
        return registry
    }
}

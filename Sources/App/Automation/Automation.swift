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
                MetricsRefresh.name, MetricsRefresh.kind, Timetable("0 2 * * *", zone: "UTC"), whenMissed: .once)
        ]
    }

    func task(_ name: String) -> ScheduledTask? {
        tasks.first { $0.name == name }
    }

    /// What a worker of this app can run.
    var registry: JobRegistry {
        var registry = JobRegistry()
        registry.on(MetricsRefresh.kind) { _, run in try await MetricsRefresh.run(run) }
        return registry
    }
}

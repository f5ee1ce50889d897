import Foundation
import Jobs
import Logging
import Postgres

@testable import App

extension Agency {
    /// A task that no other agency has, so that its page can be asked for by a stranger.
    var ownTask: String { "only-\(demo.slug)" }

    /// The tasks of the app and one of the agency's own that no worker knows, each with a run in the ledger and its job in
    /// the queue.
    func furnishSchedule(_ tasks: [ScheduledTask]) async throws {
        let kind = JobKind<Due>("tests.\(demo.slug)")
        let own = ScheduledTask(ownTask, kind, try Timetable("0 5 * * *", zone: "UTC"), whenMissed: .skip)
        try await database(.jobs).write { transaction in
            for task in tasks + [own] {
                try await transaction.run(Schedule.ensure(task, at: TestSite.noon))
                _ = try await RunRequest(task, at: TestSite.noon).carryOut(in: transaction)
            }
        }
    }

    /// One look of a scheduler, which sees to all agencies.
    func enqueueDue() async throws {
        let (automation, services) = (site.services.automation, site.services)
        try await Scheduler(
            automation.database, automation.tasks, allows: { Automation.allows($0, services) },
            now: services.clock.now, logger: .silent
        ).enqueueDue()
    }

    /// What became of its runs, the oldest first.
    func fates() async throws -> [String] {
        try await site.owner.rows("SELECT status FROM occurrences WHERE tenant_id = \(id) ORDER BY due_at, task")
    }

    /// Runs what is due in all agencies until this one has nothing left that the app can do.
    func work() async throws {
        try await work(site.services.automation.registry(site.services))
    }

    /// The same for imports alone, so that tests of the queue find their jobs as they left them.
    func workOnImports() async throws {
        var registry = JobRegistry()
        Automation.registerImports(&registry, site.services)
        try await work(registry)
    }

    /// The same for feeds alone.
    func workOnFeeds() async throws {
        let services = site.services
        var registry = JobRegistry()
        registry.on(FeedLooks.kind) { _, run in try await FeedLooks.run(run, at: services.clock.now()) }
        registry.on(FeedLook.kind) { look, run in try await look.run(run, services) }
        try await work(registry)
    }

    /// The same for sheets and what they bring.
    func workOnSheets() async throws {
        let services = site.services
        var registry = JobRegistry()
        Automation.registerImports(&registry, services)
        registry.on(SheetReads.kind) { _, run in try await SheetReads.run(run, at: services.clock.now()) }
        registry.on(SheetRead.kind) { read, run in try await read.run(run, services) }
        try await work(registry)
    }

    /// Runs what is due of the kinds that the registry knows.
    func work(_ registry: JobRegistry) async throws {
        let worker = Task {
            try await Worker(
                site.services.automation.database, registry, listener: nil, now: site.services.clock.now,
                logger: .silent
            ).run()
        }
        defer { worker.cancel() }
        for _ in 0..<600 {
            let left = try await site.owner.value(
                """
                SELECT count(*) FROM jobs
                WHERE tenant_id = \(id) AND kind = ANY (\(registry.kinds))
                AND (status = 'running' OR status = 'waiting' AND run_at <= \(site.services.clock.now()))
                """, as: Int.self)
            if left == 0 { return }
            try await Task.sleep(for: .milliseconds(50))
        }
        let reasons: [String] = try await site.owner.rows(
            "SELECT concat_ws(' ', kind, status, reason) FROM jobs WHERE tenant_id = \(id) AND status <> 'done'")
        throw Unexpected(text: "The jobs were not done: \(reasons)")
    }
}

import Foundation
import Logging
import Postgres
import ServiceLifecycle
import Testing

@testable import Jobs

@Suite(.timeLimit(.minutes(2))) struct `A scheduler` {
    private func task(_ cron: String = "*/30 * * * *", _ policy: MissedRuns = .once) throws -> ScheduledTask {
        ScheduledTask(
            "task." + UUID().uuidString.lowercased(), uniqueKind(Due.self, maxAttempts: 1),
            Timetable(try Cron(cron)), whenMissed: policy)
    }

    private func scheduler(_ tasks: [ScheduledTask], _ agency: Agency, _ clock: TestClock) -> Scheduler {
        Scheduler(agency.desk.database, tasks, now: clock.now, logger: .silent)
    }

    @Test func `enqueues what is due, once, and moves on`() async throws {
        let agency = try await Agency.new()
        let (task, clock) = (try task(), TestClock())
        #expect(try await agency.run(Schedule.ensure(task, at: .test)) == 1)
        #expect(try await agency.run(Schedule.ensure(task, at: .test + 3600)) == 0)
        let scheduler = scheduler([task], agency, clock)
        try await scheduler.enqueueDue()
        #expect(try await agency.history(task).isEmpty)
        clock.advance(by: 1800)
        try await scheduler.enqueueDue()
        try await scheduler.enqueueDue()
        let history = try await agency.history(task)
        #expect(history.map(\.dueAt) == [.test + 1800] && history.map(\.status) == [.queued])
        #expect(try await agency.count(task.kind, .waiting) == 1)
        #expect(try await agency.read(Schedule.find(task.name)).first?.nextAt == .test + 3600)
    }

    @Test func `keeps the ledger in step with the job`() async throws {
        let agency = try await Agency.new()
        let (good, bad, clock) = (try task(), try task(), TestClock())
        for task in [good, bad] { try await agency.run(Schedule.ensure(task, at: .test)) }
        clock.advance(by: 1800)
        try await scheduler([good, bad], agency, clock).enqueueDue()
        let seen = Log<Due>()
        var registry = JobRegistry()
        registry.on(good.kind) { due, run in
            seen.note(due)
            run.count(rows: 12)
        }
        registry.on(bad.kind) { _, _ in throw JobError.failed("The feed was empty.") }
        let worker = agency.desk.worker(registry, clock: clock)
        try await running(worker) {
            try await eventually { try await agency.history(good).first?.status == .done }
            try await eventually { try await agency.history(bad).first?.status == .failed }
        }
        #expect(seen.entries == [Due(task: good.name, at: .test + 1800)])
        let done = try #require(try await agency.history(good).first)
        #expect((done.rows, done.startedAt, done.finishedAt) == (12, clock.now(), clock.now()))
        let failed = try #require(try await agency.history(bad).first)
        #expect(failed.reason == "The feed was empty.")
        #expect(try await agency.run(Queue.retry(try #require(failed.job), at: clock.now())) == 1)
        #expect(try await agency.history(bad).first?.status == .queued)
        #expect(try await agency.run(Queue.cancel(try #require(failed.job), at: clock.now())) == 1)
        #expect(try await agency.history(bad).first?.status == .skipped)
    }

    @Test func `shows a run that runs`() async throws {
        let agency = try await Agency.new()
        let (task, clock, gate) = (try task(), TestClock(), Gate())
        try await agency.run(Schedule.ensure(task, at: .test))
        clock.advance(by: 1800)
        try await scheduler([task], agency, clock).enqueueDue()
        let worker = agency.desk.worker(registry(task.kind) { _, _ in await gate.wait() }, clock: clock)
        try await running(worker) {
            try await eventually { try await agency.history(task).first?.status == .running }
            clock.advance(by: 1800)
            try await scheduler([task], agency, clock).enqueueDue()
            let newest = try #require(try await agency.history(task).first)
            #expect((newest.status, newest.reason) == (.skipped, "The run before it had not ended."))
            gate.open()
            try await eventually { try await agency.history(task).last?.status == .done }
        }
    }

    @Test(
        arguments: [
            (.skip, [.missed, .missed, .missed, .run]), (.once, [.coalesced, .coalesced, .coalesced, .run]),
            (.all(limit: 2), [.missed, .missed, .run, .run]),
        ] as [(MissedRuns, [Plan.Fate])])
    func `makes up for what was missed as the policy says`(policy: MissedRuns, fates: [Plan.Fate]) async throws {
        let agency = try await Agency.new()
        let (task, clock) = (try task("0 * * * *", policy), TestClock())
        try await agency.run(Schedule.ensure(task, at: .test))
        clock.advance(by: 4 * 3600)
        try await scheduler([task], agency, clock).enqueueDue()
        let history = try await agency.history(task)
        #expect(history.reversed().map(\.status) == fates.map(\.status))
        #expect(history.allSatisfy { ($0.status == .queued) == ($0.job != nil) })
        #expect(try await agency.count(task.kind) == fates.count { $0 == .run })
    }

    @Test func `leaves no run out after a long time away`() async throws {
        let agency = try await Agency.new()
        let (task, clock) = (try task("* * * * *"), TestClock())
        try await agency.run(Schedule.ensure(task, at: .test))
        clock.advance(by: 3 * 86_400)
        try await scheduler([task], agency, clock).enqueueDue()
        let count: SQL = "SELECT count(*) FROM occurrences WHERE tenant_id = \(agency.id)"
        #expect(try await agency.desk.owner.value(count) == 3 * 1440)
        #expect(try await agency.history(task, 2).map(\.status) == [.queued, .coalesced])
        #expect(try await agency.count(task.kind) == 1)
    }

    @Test func `makes 1,000 jobs of 1,000 due runs together with three others`() async throws {
        let clock = TestClock()
        var (agencies, tasks): ([Agency], [ScheduledTask]) = ([], [])
        for _ in 0..<10 { agencies.append(try await Agency.new()) }
        for _ in 0..<100 { tasks.append(try task("0 * * * *", .skip)) }
        for agency in agencies {
            let commands = tasks.map { Schedule.ensure($0, at: .test) }
            _ = try await agency.desk.login.transaction(agency.jobs) { try await $0.batch(commands) }
        }
        clock.advance(by: 3600)
        try await withThrowingTaskGroup { [tasks, agencies] group in
            for _ in 0..<4 {
                group.addTask { try await scheduler(tasks, agencies[0], clock).enqueueDue() }
            }
            try await group.waitForAll()
        }
        let ids = agencies.map(\.id)
        let desk = agencies[0].desk
        #expect(try await desk.owner.value("SELECT count(*) FROM jobs WHERE tenant_id = ANY(\(ids))") == 1000)
        let runs: SQL =
            "SELECT count(DISTINCT job_id) FROM occurrences WHERE tenant_id = ANY(\(ids)) AND status = 'queued'"
        #expect(try await desk.owner.value(runs) == 1000)
    }

    @Test func `runs until it is asked to end`() async throws {
        let agency = try await Agency.new()
        let (task, clock) = (try task(), TestClock())
        try await agency.run(Schedule.ensure(task, at: .test))
        clock.advance(by: 1800)
        let group = ServiceGroup(services: [scheduler([task], agency, clock)], logger: .silent)
        let run = Task { try await group.run() }
        try await eventually { try await agency.count(task.kind) == 1 }
        await group.triggerGracefulShutdown()
        try await run.value
    }

    @Test func `leaves a schedule it cannot read due, and does the others`() async throws {
        let agency = try await Agency.new()
        let (broken, sound, clock) = (try task(), try task(), TestClock())
        for task in [broken, sound] { try await agency.run(Schedule.ensure(task, at: .test)) }
        try await agency.desk.owner.run("UPDATE schedules SET cron = 'now and then' WHERE task = \(broken.name)")
        clock.advance(by: 1800)
        try await scheduler([broken, sound], agency, clock).enqueueDue()
        #expect(try await agency.history(broken).isEmpty)
        #expect(try await agency.history(sound).count == 1)
    }
}

extension Agency {
    func history(_ task: ScheduledTask, _ count: Int = 50) async throws -> [Occurrence] {
        try await read(Occurrence.history(of: task.name, count))
    }
}

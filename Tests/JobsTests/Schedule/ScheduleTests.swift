import Foundation
import Postgres
import Testing

@testable import Jobs

@Suite(.timeLimit(.minutes(1))) struct `A schedule` {
    private func task() throws -> ScheduledTask {
        ScheduledTask(
            "task." + UUID().uuidString.lowercased(), uniqueKind(Due.self), try Timetable("0 2 * * *", zone: "UTC"),
            whenMissed: .once)
    }

    private func ensured() async throws -> (Agency, ScheduledTask) {
        let (agency, task) = (try await Agency.new(), try task())
        try await agency.run(Schedule.ensure(task, at: .test))
        return (agency, task)
    }

    private func find(_ task: ScheduledTask, of agency: Agency) async throws -> Schedule {
        try #require(try await agency.read(Schedule.find(task.name)).first)
    }

    @Test func `begins with what the task says`() async throws {
        let (agency, task) = try await ensured()
        let schedule = try await find(task, of: agency)
        #expect((schedule.cron, schedule.zone, schedule.policy) == ("0 2 * * *", "UTC", .once))
        #expect(schedule.nextAt == Date("2026-04-30T02:00Z"))
        #expect(try schedule.timetable.next(5, after: .test).map(\.text).last == "05-04 02:00")
        #expect(try await agency.read(Schedule.all()).map(\.task) == [task.name])
    }

    @Test func `runs nothing while it is paused, and misses nothing when it is resumed`() async throws {
        let (agency, task) = try await ensured()
        #expect(try await agency.run(Schedule.pause(task.name)) == 1)
        #expect(try await agency.run(Schedule.pause(task.name)) == 0)
        let clock = TestClock(.test + 10 * 86_400)
        let scheduler = Scheduler(agency.desk.database, [task], now: clock.now, logger: .silent)
        try await scheduler.enqueueDue()
        let paused = try await find(task, of: agency)
        #expect(paused.isPaused)
        #expect(try await agency.run(try paused.resume(at: clock.now())) == 1)
        #expect(try await agency.run(try paused.resume(at: clock.now())) == 0)
        try await scheduler.enqueueDue()
        #expect(try await agency.history(task).isEmpty)
        #expect(try await find(task, of: agency).nextAt == Date("2026-05-10T02:00Z"))
    }

    @Test func `may be changed, also while it is paused`() async throws {
        let (agency, task) = try await ensured()
        let other = try Timetable("30 9 * * mon", zone: "Europe/Berlin")
        let schedule = try await find(task, of: agency)
        let command = try schedule.change(to: other, whenMissed: .all(limit: 3), at: .test)
        #expect(try await agency.run(command) == 1)
        let changed = try await find(task, of: agency)
        #expect((changed.zone, changed.policy) == ("Europe/Berlin", .all(limit: 3)))
        #expect(changed.nextAt == Date("2026-05-04T07:30Z"))
        try await agency.run(Schedule.pause(task.name))
        try await agency.run(command)
        #expect(try await find(task, of: agency).isPaused)
    }

    @Test func `runs once more by hand, and not twice at a time`() async throws {
        let (agency, task) = try await ensured()
        let command = Schedule.runNow(task, at: .test + 60)
        #expect(try await agency.run(command) == 1)
        #expect(try await agency.run(Schedule.runNow(task, at: .test + 61)) == 0)
        let entry = try #require(try await agency.history(task).first)
        #expect(entry.isByHand && entry.status == .queued && entry.dueAt == .test + 60)
        let seen = Log<Due>()
        let worker = agency.desk.worker(registry(task.kind) { due, _ in seen.note(due) }, clock: TestClock(.test + 90))
        try await running(worker) { try await eventually { try await agency.history(task).first?.status == .done } }
        #expect(seen.entries == [Due(task: task.name, at: .test + 60)])
        #expect(try await agency.run(Schedule.runNow(task, at: .test + 120)) == 1)
    }

    @Test func `pages through its history`() async throws {
        let (agency, task) = try await ensured()
        let clock = TestClock(.test + 5 * 86_400)
        try await Scheduler(agency.desk.database, [task], now: clock.now, logger: .silent).enqueueDue()
        let first = try await agency.read(Occurrence.history(of: task.name, 2))
        #expect(first.map(\.dueAt.text) == ["05-04 02:00", "05-03 02:00"])
        let second = try await agency.read(Occurrence.history(of: task.name, before: first.last?.dueAt, 9))
        #expect(second.map(\.dueAt.text) == ["05-02 02:00", "05-01 02:00", "04-30 02:00"])
    }

    @Test func `and its ledger outlive the jobs`() async throws {
        let (agency, task) = try await ensured()
        try await agency.run(Schedule.runNow(task, at: .test))
        let worker = agency.desk.worker(registry(task.kind) { _, _ in })
        try await running(worker) { try await eventually { try await agency.history(task).first?.status == .done } }
        try await agency.desk.owner.run("DELETE FROM jobs WHERE tenant_id = \(agency.id)")
        let entry = try #require(try await agency.history(task).first)
        #expect(entry.job == nil && entry.status == .done)
    }

    @Test func `goes with its tenant`() async throws {
        let (agency, task) = try await ensured()
        try await agency.run(Schedule.runNow(task, at: .test))
        #expect(try await agency.desk.owner.run("DELETE FROM tenants WHERE id = \(agency.id)") == 1)
        #expect(try await agency.count(task.kind) == 0)
        #expect(try await agency.history(task).isEmpty)
    }

    @Test func `belongs to its tenant, and its ledger is nobody's to rewrite`() async throws {
        let (agency, task) = try await ensured()
        let other = try await Agency.new()
        try await agency.run(Schedule.runNow(task, at: .test))
        #expect(try await other.read(Schedule.all()).isEmpty)
        #expect(try await other.history(task).isEmpty)
        #expect(try await other.run(Schedule.pause(task.name)) == 0)
        #expect(try await other.run(Schedule.runNow(task, at: .test)) == 0)
        for sql: SQL in [
            "UPDATE occurrences SET status = 'done'", "DELETE FROM occurrences", "DELETE FROM schedules",
            "INSERT INTO occurrences (task, due_at, status, reason) VALUES (\(task.name), now(), 'missed', 'No.')",
        ] {
            let error = await #expect(throws: PostgresError.self, "\(sql.text)") { try await agency.run(Command(sql)) }
            #expect(error?.sqlState == "42501", "\(sql.text)")
        }
        let queue = Preamble(role: "desk_queue")
        for sql: SQL in [
            "SELECT cron FROM schedules", "SELECT reason FROM occurrences", "UPDATE schedules SET paused = true",
            "UPDATE occurrences SET status = status",
        ] {
            let error = await #expect(throws: PostgresError.self) {
                _ = try await agency.desk.login.transaction(queue) { try await $0.run(Command(sql)) }
            }
            #expect(error?.sqlState == "42501", "\(sql.text)")
        }
    }
}

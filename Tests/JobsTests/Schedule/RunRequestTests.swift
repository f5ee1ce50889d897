import Foundation
import Postgres
import Testing

@testable import Jobs

@Suite(.timeLimit(.minutes(1))) struct `A run that is asked for` {
    private let noon = Date.test

    @Test func `twice for one occurrence is one run`() async throws {
        let (agency, task) = try await ensured()
        for isFirst in [true, false] {
            let outcome = try await agency.ask(RunRequest(task, dueAt: noon - 60, at: noon))
            #expect(outcome.name == (isFirst ? "started" : "known") && outcome.run?.dueAt == noon - 60)
        }
        #expect(try await agency.count(task.kind) == 1)
    }

    @Test func `twice under one key is one run, also once it has ended`() async throws {
        let (agency, task) = try await ensured()
        #expect(try await agency.ask(RunRequest(task, key: "k", at: noon)).name == "started")
        #expect(try await agency.ask(RunRequest(task, key: "k", at: noon + 5)).name == "known")
        try await agency.end(task)
        let again = try await agency.ask(RunRequest(task, key: "k", at: noon + 10))
        #expect(again.name == "known" && again.run?.dueAt == noon)
        #expect(try await agency.ask(RunRequest(task, dueAt: noon - 1, key: "k", at: noon + 10)).name == "mistaken")
        #expect(try await agency.ask(RunRequest(task, key: "l", at: noon + 10)).name == "started")
        #expect(try await agency.count(task.kind) == 2)
    }

    @Test func `waits for the one before it, unless that will do`() async throws {
        let (agency, task) = try await ensured()
        #expect(try await agency.ask(RunRequest(task, at: noon)).name == "started")
        #expect(try await agency.ask(RunRequest(task, at: noon + 1)).name == "known")
        #expect(try await agency.ask(RunRequest(task, dueAt: noon - 60, at: noon + 1)).name == "busy")
        #expect(try await agency.ask(RunRequest(task, key: "k", at: noon + 1)).name == "busy")
    }

    @Test func `by many at once is one run`() async throws {
        let (agency, task) = try await ensured()
        let names = try await withThrowingTaskGroup(of: String.self) { group in
            for second in 0..<8 {
                group.addTask { try await agency.ask(RunRequest(task, key: "k", at: noon + Double(second))).name }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(names.sorted() == Array(repeating: "known", count: 7) + ["started"])
        #expect(try await agency.count(task.kind) == 1)
    }

    @Test func `is at a time that a script can write`() async throws {
        let (agency, task) = try await ensured()
        let outcome = try await agency.ask(RunRequest(task, at: noon + 0.123_456))
        #expect(outcome.run?.dueAt == noon + 0.123)
    }

    @Test func `that the schedule has on record is not run again`() async throws {
        let (agency, task) = try await ensured()
        let clock = TestClock(noon + 5 * 86_400)
        try await scheduler(agency, task, clock).enqueueDue()
        let due = try #require(try await agency.history(task).last).dueAt
        #expect(try await agency.ask(RunRequest(task, dueAt: due, at: clock.now())).name == "known")
    }

    @Test func `before the schedule gets to it is the run of the schedule`() async throws {
        let (agency, task) = try await ensured()
        let due = try #require(try await agency.read(Schedule.find(task.name)).first?.nextAt)
        #expect(try await agency.ask(RunRequest(task, dueAt: due, at: due + 1)).name == "started")
        try await scheduler(agency, task, TestClock(due + 2)).enqueueDue()
        let history = try await agency.history(task)
        #expect(history.map(\.dueAt) == [due] && history.first?.isByHand == true)
        #expect(try await agency.count(task.kind) == 1)
        #expect(try await agency.read(Schedule.find(task.name)).first?.nextAt ?? due > due)
    }

    @Test func `is nobody else's`() async throws {
        let (_, task) = try await ensured()
        let other = try await Agency.new()
        #expect(try await other.ask(RunRequest(task, at: noon)).name == "none")
    }

    private func ensured() async throws -> (Agency, ScheduledTask) {
        let task = ScheduledTask(
            UUID().uuidString, uniqueKind(Due.self), try Timetable("0 2 * * *", zone: "UTC"), whenMissed: .once)
        let agency = try await Agency.new()
        try await agency.run(Schedule.ensure(task, at: .test))
        return (agency, task)
    }

    private func scheduler(_ agency: Agency, _ task: ScheduledTask, _ clock: TestClock) -> Scheduler {
        Scheduler(agency.desk.database, [task], now: clock.now, logger: .silent)
    }
}

@Suite(.timeLimit(.minutes(1))) struct `The ledger` {
    @Test func `forgets what ended long ago, but no run whose job somebody may still try`() async throws {
        let agency = try await Agency.new()
        let task = ScheduledTask(
            UUID().uuidString, uniqueKind(Due.self), try Timetable("0 2 * * *", zone: "UTC"), whenMissed: .once)
        try await agency.run(Schedule.ensure(task, at: .test))
        let job = try await agency.enqueue(task.kind, Due(task: task.name, at: .test))
        try await agency.desk.owner.run(
            """
            INSERT INTO occurrences (tenant_id, task, due_at, status, reason, job_id)
            SELECT \(agency.id), \(task.name), now() - days * interval '1 day', status, 'It was so.',
                   CASE job WHEN 'yes' THEN \(job)::uuid END
            FROM (VALUES (401, 'failed', 'yes'), (402, 'failed', ''), (403, 'done', ''), (404, 'missed', ''),
                         (399, 'done', ''), (398, 'failed', '')) AS v (days, status, job)
            """)
        let database = agency.desk.database
        // Claimed by nobody else: other tests have nothing that old.
        try await database.move(Occurrence.prune(at: .now))
        let left: [String] = try await agency.desk.owner.read(
            .none,
            Query(
                "SELECT status FROM occurrences WHERE tenant_id = \(agency.id) ORDER BY due_at DESC"))
        #expect(left == ["failed", "done", "failed"])
    }

    @Test func `is not the queue's to shorten further`() async throws {
        let agency = try await Agency.new()
        let task = ScheduledTask(
            UUID().uuidString, uniqueKind(Due.self), try Timetable("0 2 * * *", zone: "UTC"), whenMissed: .once)
        try await agency.run(Schedule.ensure(task, at: .test))
        try await agency.desk.owner.run(
            """
            INSERT INTO occurrences (tenant_id, task, due_at, status)
            VALUES (\(agency.id), \(task.name), now() - interval '399 days', 'done')
            """)
        let deleted = try await agency.desk.login.transaction(Preamble(role: "desk_queue")) {
            try await $0.run(Command("DELETE FROM occurrences WHERE task = \(task.name)"))
        }
        #expect(deleted == 0)
    }
}

extension Agency {
    fileprivate func ask(_ request: RunRequest) async throws -> Answer {
        try await desk.login.transaction(ops) { Answer(try await request.carryOut(in: $0)) }
    }

    fileprivate func history(_ task: ScheduledTask) async throws -> [Occurrence] {
        try await read(Occurrence.history(of: task.name))
    }

    /// As if a worker had done all its jobs.
    fileprivate func end(_ task: ScheduledTask) async throws {
        try await desk.owner.run(
            """
            UPDATE jobs SET status = 'done', finished_at = now()
            WHERE tenant_id = \(id) AND kind = \(task.kind.name) AND status = 'waiting'
            """)
    }
}

/// An outcome by its name.
private struct Answer {
    let name: String
    let run: Occurrence?

    init(_ outcome: RunRequest.Outcome?) {
        switch outcome {
        case .started(let run): (name, self.run) = ("started", run)
        case .known(let run): (name, self.run) = ("known", run)
        case .busy(let run): (name, self.run) = ("busy", run)
        case .mistaken(let run): (name, self.run) = ("mistaken", run)
        case nil: (name, run) = ("none", nil)
        }
    }
}

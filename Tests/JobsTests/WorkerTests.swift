import Foundation
import Postgres
import Synchronization
import Testing

@testable import Jobs

@Suite(.timeLimit(.minutes(1))) struct `A worker` {
    private struct Order: Codable, Sendable, Equatable {
        var show: String
        var day: Date
    }

    @Test func `runs a job with its payload inside its tenant`() async throws {
        let agency = try await Agency.new()
        let kind = uniqueKind(Order.self)
        let seen = Log<(Order, UUID, UUID?)>()
        let worker = agency.desk.worker(
            registry(kind) { order, run in
                let tenant = try await run.read(Query<UUID?>("SELECT current_tenant()")).first
                run.count(rows: 3)
                run.count(rows: 4)
                seen.note((order, run.tenant, tenant ?? nil))
            })
        let order = Order(show: "Deep Water", day: .test)
        let id = try await agency.enqueue(kind, order)
        try await running(worker) { try await eventually { try await agency.status(id) == .done } }
        #expect(seen.count == 1)
        #expect(seen.entries.first?.0 == order)
        #expect(seen.entries.first?.1 == agency.id && seen.entries.first?.2 == agency.id)
        let job = try #require(try await agency.job(id))
        #expect((job.attempt, job.rows, job.reason) == (1, 7, nil))
    }

    @Test func `is woken by a new job`() async throws {
        let agency = try await Agency.new()
        let kind = uniqueKind()
        var pace = Pace.brisk
        pace.poll = .seconds(3000)
        let worker = agency.desk.worker(registry(kind) { _, _ in }, pace: pace, listens: true)
        try await running(worker) {
            // Its connection listens once a job came through; from then on nothing but notifications can wake it.
            let first = try await agency.enqueue(kind, "")
            try await eventually { try await agency.status(first) == .done }
            let second = try await agency.enqueue(kind, "")
            try await eventually { try await agency.status(second) == .done }
        }
    }

    @Test func `leaves alone what is not due and what it does not know`() async throws {
        let agency = try await Agency.new()
        let (kind, foreign) = (uniqueKind(), uniqueKind())
        let clock = TestClock()
        let later = try await agency.enqueue(kind, "", notBefore: .test + 60)
        let unknown = try await agency.enqueue(foreign, "")
        let worker = agency.desk.worker(registry(kind) { _, _ in }, clock: clock)
        #expect(try await worker.claim(4, at: .test).isEmpty)
        #expect(try await agency.desk.database.read(Claim.nextDue(of: [kind.name], after: .test)) == [.test + 60])
        clock.advance(by: 60)
        try await running(worker) { try await eventually { try await agency.status(later) == .done } }
        #expect(try await agency.status(unknown) == .waiting)
    }

    @Test func `wakes up for what becomes due before it looks again`() async throws {
        let agency = try await Agency.new()
        let kind = uniqueKind()
        var pace = Pace.brisk
        pace.poll = .seconds(3000)
        // On a clock that ticks with each look the job is due by the time the bell rings.
        let clock = TestClock(tick: 0.05)
        let id = try await agency.enqueue(kind, "", notBefore: .test + 0.35)
        let worker = agency.desk.worker(registry(kind) { _, _ in }, pace: pace, clock: clock)
        try await running(worker) { try await eventually { try await agency.status(id) == .done } }
    }

    @Test func `writes the last change and that it is done together`() async throws {
        let agency = try await Agency.new()
        let kind = uniqueKind()
        let id = try await agency.enqueue(kind, "")
        let refused = Log<JobError>()
        let worker = agency.desk.worker(
            registry(kind) { _, run in
                try await run.finish { transaction in
                    try await transaction.run(Command("INSERT INTO audit_log (action) VALUES ('finished')"))
                }
                do {
                    try await run.write { try await $0.run(Command("INSERT INTO audit_log (action) VALUES ('late')")) }
                } catch let error as JobError {
                    refused.note(error)
                }
            })
        try await running(worker) { try await eventually { refused.count == 1 } }
        #expect(refused.entries == [.leaseLost])
        #expect(try await agency.status(id) == .done)
        #expect(try await agency.actions() == ["finished"])
    }

    @Test func `keeps nothing of a last write that fails`() async throws {
        let agency = try await Agency.new()
        let kind = uniqueKind(maxAttempts: 1)
        let id = try await agency.enqueue(kind, "")
        let worker = agency.desk.worker(
            registry(kind) { _, run in
                try await run.finish { transaction in
                    try await transaction.run(Command("INSERT INTO audit_log (action) VALUES ('never')"))
                    throw JobError.failed("The file was gone.")
                }
            })
        try await running(worker) { try await eventually { try await agency.status(id) == .parked } }
        #expect(try await agency.job(id)?.reason == "The file was gone.")
        #expect(try await agency.actions() == [])
    }

    @Test func `shows progress, also from within a write`() async throws {
        let agency = try await Agency.new()
        let kind = uniqueKind()
        let id = try await agency.enqueue(kind, "")
        let gate = Gate()
        let worker = agency.desk.worker(
            registry(kind) { _, run in
                try await run.write { _ in
                    try await run.progress(done: 7, of: 5)
                    try await run.progress(done: 3, of: 5)
                    await gate.wait()
                }
            })
        try await running(worker) {
            try await eventually { try await agency.job(id)?.progressDone == 3 }
            #expect(try await agency.job(id)?.progressTotal == 5)
            gate.open()
            try await eventually { try await agency.status(id) == .done }
        }
    }

    @Test func `never runs a job that another runs`() async throws {
        let agency = try await Agency.new()
        let kind = uniqueKind(Int.self)
        try await agency.flood(kind, Array(0..<200))
        let seen = Log<Int>()
        let jobs = registry(kind) { number, _ in seen.note(number) }
        let desk = agency.desk
        try await running(desk.worker(jobs), desk.worker(jobs), desk.worker(jobs)) {
            try await eventually { try await agency.count(kind, .done) == 200 }
        }
        #expect(seen.entries.sorted() == Array(0..<200))
    }

    @Test func `reports how each attempt ended`() async throws {
        let agency = try await Agency.new()
        let kind = uniqueKind()
        let reports = Log<JobReport.Outcome>()
        let worker = agency.desk.worker(registry(kind) { _, _ in }, onEnd: { reports.note($0.outcome) })
        try await agency.enqueue(kind, "")
        try await running(worker) { try await eventually { reports.count == 1 } }
        #expect(reports.entries == [.done])
    }
}

extension Agency {
    /// What jobs wrote, oldest first.
    func actions() async throws -> [String] {
        try await read(Query<String>("SELECT action FROM audit_log ORDER BY id"))
    }
}

import Foundation
import Postgres
import Testing

@testable import Jobs

@Suite(.timeLimit(.minutes(1))) struct `A job that fails` {
    private struct Surprise: Error {}

    @Test func `is tried again later, and parked after its last attempt with the reason`() async throws {
        let agency = try await Agency.new()
        let kind = uniqueKind(maxAttempts: 3)
        let clock = TestClock()
        let attempts = Log<Int>()
        let id = try await agency.enqueue(kind, "")
        let worker = agency.desk.worker(
            registry(kind) { _, run in
                attempts.note(run.attempt)
                throw JobError.failed("The sheet could not be read.")
            }, clock: clock)
        try await running(worker) {
            for (attempt, wait) in [(1, 5.0), (2, 15)] {
                try await eventually {
                    let job = try await agency.job(id)
                    return job?.attempt == attempt && job?.status == .waiting
                }
                let job = try #require(try await agency.job(id))
                #expect(job.runAt == clock.now() + wait)
                #expect(job.reason == "The sheet could not be read.")
                clock.advance(by: wait)
            }
            try await eventually { try await agency.status(id) == .parked }
        }
        #expect(attempts.entries == [1, 2, 3])
        #expect(try await agency.read(JobRecord.parked()).map(\.id) == [id])
    }

    @Test func `is parked at once when trying again is of no use`() async throws {
        let agency = try await Agency.new()
        let kind = uniqueKind()
        let id = try await agency.enqueue(kind, "")
        let worker = agency.desk.worker(registry(kind) { _, _ in throw JobError.permanent("The show is gone.") })
        try await running(worker) { try await eventually { try await agency.status(id) == .parked } }
        let job = try #require(try await agency.job(id))
        #expect((job.attempt, job.reason) == (1, "The show is gone."))
    }

    @Test func `is parked at once when its payload cannot be read`() async throws {
        let agency = try await Agency.new()
        let (asked, known) = (uniqueKind(), uniqueKind(Int.self))
        let id = try await agency.enqueue(JobKind<String>(known.name, maxAttempts: 5), "not a number")
        #expect(asked.name != known.name)
        let worker = agency.desk.worker(registry(known) { _, _ in })
        try await running(worker) { try await eventually { try await agency.status(id) == .parked } }
        #expect(try await agency.job(id)?.reason == "Its payload cannot be read as that of “\(known.name)”.")
    }

    @Test func `tells people nothing of what is internal`() async throws {
        let agency = try await Agency.new()
        let kind = uniqueKind(maxAttempts: 1)
        let id = try await agency.enqueue(kind, "")
        let worker = agency.desk.worker(registry(kind) { _, _ in throw Surprise() })
        try await running(worker) { try await eventually { try await agency.status(id) == .parked } }
        let reason = try #require(try await agency.job(id)?.reason)
        #expect(reason.contains("The log has the details") && !reason.contains("Surprise"))
    }

    @Test func `has failed when it takes too long`() async throws {
        let agency = try await Agency.new()
        let kind = uniqueKind(maxAttempts: 1, timeout: .milliseconds(20))
        let id = try await agency.enqueue(kind, "")
        let worker = agency.desk.worker(registry(kind) { _, _ in try await Task.sleep(for: .seconds(3000)) })
        try await running(worker) { try await eventually { try await agency.status(id) == .parked } }
        #expect(try await agency.job(id)?.reason == "It took longer than it may.")
    }

    @Test func `may be tried once more by hand`() async throws {
        let agency = try await Agency.new()
        let kind = uniqueKind()
        let attempts = Log<Int>()
        let id = try await agency.enqueue(kind, "")
        let worker = agency.desk.worker(
            registry(kind) { _, run in
                attempts.note(run.attempt)
                throw attempts.count == 1 ? JobError.permanent("No such show.") : JobError.failed("Still none.")
            })
        try await running(worker) {
            try await eventually { try await agency.status(id) == .parked }
            #expect(try await agency.run(Queue.retry(id, at: .test)) == 1)
            try await eventually {
                let job = try await agency.job(id)
                return job?.reason == "Still none." && job?.status == .parked
            }
        }
        #expect(attempts.entries == [1, 5])
    }

    @Test func `is stopped when people cancel it, and not tried again`() async throws {
        let agency = try await Agency.new()
        let kind = uniqueKind()
        let started = Log<Int>()
        let reports = Log<JobReport.Outcome>()
        let id = try await agency.enqueue(kind, "")
        let worker = agency.desk.worker(
            registry(kind) { _, run in
                started.note(run.attempt)
                try await Task.sleep(for: .seconds(3000))
            }, onEnd: { reports.note($0.outcome) })
        try await running(worker) {
            try await eventually { started.count == 1 }
            #expect(try await agency.run(Queue.cancel(id, at: .test)) == 1)
            try await eventually { try await agency.status(id) == .cancelled }
            try await eventually { reports.entries == [.cancelled] }
        }
        #expect(started.count == 1)
    }

    @Test func `is refused a start when it has no tenant`() async throws {
        let nobody = try await Agency.new(id: .zero)
        let kind = uniqueKind()
        let ran = Log<Int>()
        try await nobody.enqueue(kind, "")
        let worker = nobody.desk.worker(registry(kind) { _, run in ran.note(run.attempt) })
        try await running(worker) { try await eventually { try await nobody.count(kind, .parked) == 1 } }
        #expect(ran.count == 0)
    }

    @Test(arguments: [Preamble.none, Preamble(role: "desk_jobs"), Desk.preamble("desk_jobs", UUID())])
    func `is refused a start when nothing would make it its tenant`(preamble: Preamble) async throws {
        let agency = try await Agency.new()
        let database = JobDatabase(agency.desk.login, queue: Preamble(role: "desk_queue")) { _ in preamble }
        #expect(throws: JobError.noTenant) { try database.tenant(agency.id) }
    }
}

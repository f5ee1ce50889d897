import Foundation
import Logging
import Postgres
import ServiceLifecycle
import Testing

@testable import Jobs

@Suite(.timeLimit(.minutes(1))) struct `A lease` {
    /// As if nobody had renewed it for long.
    private func lapse(_ id: UUID, fence: Int = 1, of agency: Agency) async throws {
        try await agency.desk.owner.run(
            """
            UPDATE jobs SET lease_until = now() - interval '1 second'
            WHERE id = \(id) AND fence = \(fence) AND status = 'running'
            """)
    }

    /// Neither beats nor looks again, as if the process were stopped. With one slot, for it must not claim the job anew.
    private static let stalled = Pace(
        poll: .seconds(3000), beat: .seconds(3000), lease: .seconds(600), patience: .zero, grace: .milliseconds(100))

    @Test(arguments: [false, true])
    func `that is lost makes a stalled worker's late write void`(isLast: Bool) async throws {
        let agency = try await Agency.new()
        let kind = uniqueKind()
        let gate = Gate()
        let refused = Log<JobError>()
        let started = Log<Int>()
        let id = try await agency.enqueue(kind, "")
        let slow = agency.desk.worker(
            registry(kind) { _, run in
                started.note(run.attempt)
                await gate.wait()
                do {
                    let late = Command("INSERT INTO audit_log (action) VALUES ('late')")
                    if isLast {
                        try await run.finish { try await $0.run(late) }
                    } else {
                        try await run.write { try await $0.run(late) }
                    }
                } catch let error as JobError {
                    refused.note(error)
                }
            }, slots: 1, pace: Self.stalled)
        try await running(slow) {
            try await eventually { started.count == 1 }
            let quick = agency.desk.worker(
                registry(kind) { _, run in
                    try await run.finish { transaction in
                        try await transaction.run(Command("INSERT INTO audit_log (action) VALUES ('quick')"))
                    }
                })
            try await running(quick) {
                try await eventually {
                    try await lapse(id, of: agency)
                    return try await agency.status(id) == .done
                }
            }
            gate.open()
            try await eventually { refused.count == 1 }
        }
        #expect(refused.entries == [.leaseLost])
        #expect(try await agency.actions() == ["quick"])
        #expect(try await agency.job(id)?.attempt == 2)
    }

    @Test func `cannot be taken in the middle of a write`() async throws {
        let agency = try await Agency.new()
        let kind = uniqueKind()
        let gate = Gate()
        let writing = Log<Int>()
        let id = try await agency.enqueue(kind, "")
        let worker = agency.desk.worker(
            registry(kind) { _, run in
                try await run.finish { transaction in
                    try await transaction.run(Command("INSERT INTO audit_log (action) VALUES ('written')"))
                    writing.note(run.attempt)
                    await gate.wait()
                }
            }, slots: 1, pace: Self.stalled)
        try await running(worker) {
            try await eventually { writing.count == 1 }
            try await lapse(id, of: agency)
            try await agency.desk.database.move(Claim.reclaim(at: .test))
            #expect(try await agency.status(id) == .running)
            gate.open()
            try await eventually { try await agency.status(id) == .done }
        }
        #expect(try await agency.actions() == ["written"])
    }

    @Test func `that ran out puts the job back, and parks it after its last attempt`() async throws {
        let agency = try await Agency.new()
        let kind = uniqueKind(maxAttempts: 2)
        let id = try await agency.enqueue(kind, "")
        let dead = agency.desk.worker(registry(kind) { _, _ in })
        for (fence, status) in [(1, JobStatus.waiting), (2, .parked)] {
            #expect(try await dead.claim(1, at: .test).map(\.id) == [id])
            try await lapse(id, fence: fence, of: agency)
            try await agency.desk.database.move(Claim.reclaim(at: .test))
            // Another test's worker may have been quicker.
            try await eventually { try await agency.status(id) == status }
            #expect(try await agency.job(id)?.reason == "The worker that ran it stopped answering.")
        }
    }

    @Test func `is renewed while the job runs`() async throws {
        let agency = try await Agency.new()
        let kind = uniqueKind()
        let gate = Gate()
        let id = try await agency.enqueue(kind, "")
        let worker = agency.desk.worker(registry(kind) { _, run in try await run.write { _ in await gate.wait() } })
        try await running(worker) {
            try await eventually { try await agency.status(id) == .running }
            let soon: SQL = "UPDATE jobs SET lease_until = clock_timestamp() + interval '1 minute' WHERE id = \(id)"
            try await agency.desk.owner.run(soon)
            try await eventually {
                try await agency.desk.owner.value(
                    "SELECT lease_until > clock_timestamp() + interval '5 minutes' FROM jobs WHERE id = \(id)") == true
            }
            gate.open()
        }
    }

    @Test func `that is lost stops the handler`() async throws {
        let agency = try await Agency.new()
        let kind = uniqueKind()
        let reports = Log<JobReport.Outcome>()
        let id = try await agency.enqueue(kind, "")
        let worker = agency.desk.worker(
            registry(kind) { _, _ in try await Task.sleep(for: .seconds(3000)) }, onEnd: { reports.note($0.outcome) })
        try await running(worker) {
            try await eventually { try await agency.status(id) == .running }
            try await agency.desk.owner.run(
                "UPDATE jobs SET fence = fence + 1, worker = 'another' WHERE id = \(id)")
            try await eventually { reports.entries == [.lost] }
        }
        #expect(try await agency.status(id) == .running)
    }

    @Test func `is handed back when the process ends, and the attempt does not count`() async throws {
        let agency = try await Agency.new()
        let kind = uniqueKind()
        var pace = Pace.brisk
        pace.patience = .milliseconds(20)
        let (polite, deaf) = (try await agency.enqueue(kind, "polite"), try await agency.enqueue(kind, "deaf"))
        let gate = Gate()
        let started = Log<String>()
        let worker = agency.desk.worker(
            registry(kind) { payload, _ in
                started.note(payload)
                if payload == "deaf" { await gate.wait() } else { try await Task.sleep(for: .seconds(3000)) }
            }, pace: pace)
        let group = ServiceGroup(services: [worker], logger: .silent)
        let run = Task { try await group.run() }
        try await eventually { started.count == 2 }
        await group.triggerGracefulShutdown()
        try await run.value
        for id in [polite, deaf] {
            let job = try #require(try await agency.job(id))
            #expect((job.status, job.attempt, job.reason) == (.waiting, 0, nil))
        }
        gate.open()
    }

    @Test func `gives running jobs a while to end when the process does`() async throws {
        let agency = try await Agency.new()
        let kind = uniqueKind()
        let gate = Gate()
        let started = Log<Int>()
        let id = try await agency.enqueue(kind, "")
        let worker = agency.desk.worker(
            registry(kind) { _, run in
                started.note(run.attempt)
                await gate.wait()
            })
        let group = ServiceGroup(services: [worker], logger: .silent)
        let run = Task { try await group.run() }
        try await eventually { started.count == 1 }
        await group.triggerGracefulShutdown()
        try await eventually { worker.bell.isClosed }
        let late = try await agency.enqueue(kind, "")
        gate.open()
        try await run.value
        #expect(try await agency.status(id) == .done)
        #expect(try await agency.status(late) == .waiting)
    }
}

import Foundation
import Postgres
import Testing

@testable import Jobs

@Suite(.timeLimit(.minutes(1))) struct `The queue` {
    private struct ChangedMind: Error {}

    @Test func `has a job if and only if the transaction that asked for it is committed`() async throws {
        let agency = try await Agency.new()
        let kind = uniqueKind()
        let command = try Queue.enqueue(kind, "hello", at: .test)
        await #expect(throws: ChangedMind.self) {
            try await agency.desk.login.transaction(agency.ops) { transaction in
                #expect(try await transaction.run(command) == 1)
                throw ChangedMind()
            }
        }
        #expect(try await agency.count(kind) == 0)
        #expect(try await agency.run(command) == 1)
        #expect(try await agency.count(kind, .waiting) == 1)
    }

    @Test func `has a key only once among what waits and runs`() async throws {
        let agency = try await Agency.new()
        let other = try await Agency.new()
        let kind = uniqueKind()
        let command = try Queue.enqueue(kind, "", key: "daily", at: .test)
        #expect(try await agency.run(command) == 1)
        #expect(try await agency.run(command) == 0)
        #expect(try await other.run(command) == 1)
        let worker = agency.desk.worker(registry(kind) { _, _ in })
        try await running(worker) { try await eventually { try await agency.count(kind, .done) == 1 } }
        #expect(try await agency.run(command) == 1)
    }

    @Test func `says who asked, and shows no payload on pages`() async throws {
        let agency = try await Agency.new()
        let member = UUID()
        try await agency.desk.owner.run(
            """
            INSERT INTO members (tenant_id, id, email, name, role, password_hash)
            VALUES (\(agency.id), \(member), 'maria@example.com', 'Maria', 'ops', '')
            """)
        let id = UUID()
        try await agency.run(try Queue.enqueue(uniqueKind(), "x", id: id, by: (member, "Maria"), at: .test))
        let job = try #require(try await agency.job(id))
        #expect((job.memberName, job.status, job.attempt) == ("Maria", .waiting, 0))
        #expect(job.createdAt == .test)
    }

    @Test func `drops a waiting job that is cancelled`() async throws {
        let agency = try await Agency.new()
        let id = try await agency.enqueue(uniqueKind(), "")
        #expect(try await agency.run(Queue.cancel(id, at: .test)) == 1)
        #expect(try await agency.status(id) == .cancelled)
        #expect(try await agency.run(Queue.cancel(id, at: .test)) == 0)
        #expect(try await agency.run(Queue.retry(id, at: .test)) == 0)
    }

    @Test func `counts, and tells how far it is behind`() async throws {
        let agency = try await Agency.new()
        let kind = uniqueKind()
        try await agency.enqueue(kind, "", notBefore: .test - 90)
        try await agency.enqueue(kind, "", notBefore: .test + 90)
        let depth = try #require(try await agency.read(QueueDepth.now(at: .test)).first)
        #expect((depth.due, depth.running, depth.parked, depth.oldest) == (1, 0, 0, .test - 90))
        #expect(try await agency.read(JobRecord.waiting()).map(\.runAt) == [.test - 90, .test + 90])
        let overall = try #require(try await agency.desk.database.read(QueueDepth.now(at: .test)).first)
        #expect(overall.due >= 1)
    }

    @Test func `forgets what ended well thirty days ago, and nothing else`() async throws {
        let agency = try await Agency.new()
        let kind = uniqueKind()
        // Later than what other tests' workers throw away, earlier than what they finish.
        let now = Date.test + 11 * 86_400
        for (status, days) in [("done", 31.0), ("cancelled", 31), ("done", 29), ("parked", 31)] {
            try await agency.desk.owner.run(
                """
                INSERT INTO jobs (tenant_id, kind, payload, status, run_at, max_attempts, reason, finished_at)
                VALUES (\(agency.id), \(kind.name), '1', \(status), now(), 1, 'A reason.', \(now - days * 86_400))
                """)
        }
        try await agency.desk.database.move(Claim.prune(at: now))
        #expect(try await agency.count(kind) == 2)
        #expect(try await agency.count(kind, .done) == 1)
    }
}

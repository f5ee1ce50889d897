import Foundation
import Postgres
import Testing

@testable import Jobs

/// As the app's real login, in the role that each becomes: a superuser would see through every policy.
@Suite(.timeLimit(.minutes(1))) struct `Isolation of jobs` {
    private let queue = Preamble(role: "desk_queue")

    private func refusal(_ preamble: Preamble, _ sql: SQL) async throws -> String? {
        let desk = try await Desk.shared
        let error = await #expect(throws: PostgresError.self) {
            try await desk.login.transaction(preamble) { _ = try await $0.run(Command(sql)) }
        }
        return error?.sqlState
    }

    @Test(
        arguments: [
            "SELECT payload FROM jobs", "SELECT * FROM jobs", "SELECT reason FROM jobs", "SELECT unique_key FROM jobs",
            "UPDATE jobs SET payload = '1'", "UPDATE jobs SET tenant_id = tenant_id", "UPDATE jobs SET kind = kind",
            "UPDATE jobs SET rows = 1 RETURNING payload", "SELECT FROM tenants", "SELECT FROM members", "TRUNCATE jobs",
            "INSERT INTO jobs (kind, payload, run_at, max_attempts) VALUES ('k', '1', now(), 1)",
        ] as [SQL])
    func `hides payloads from the queue, and all that is not its business`(sql: SQL) async throws {
        #expect(try await refusal(queue, sql) == "42501")
    }

    @Test func `lets the queue remove nothing that is young or unfinished`() async throws {
        let agency = try await Agency.new()
        let kind = uniqueKind()
        try await agency.enqueue(kind, "")
        let deleted = try await agency.desk.login.transaction(queue) {
            try await $0.run(Command("DELETE FROM jobs WHERE kind = \(kind.name)"))
        }
        #expect(deleted == 0)
    }

    @Test func `keeps the job of one tenant from what is another's`() async throws {
        let (one, other) = (try await Agency.new(), try await Agency.new())
        let kind = uniqueKind()
        let hidden = try await other.enqueue(uniqueKind(), "secret")
        let seen = Log<Int>()
        let id = try await one.enqueue(kind, "")
        let worker = one.desk.worker(
            registry(kind) { _, run in
                let all = try await run.read(Query<UUID>("SELECT id FROM jobs"))
                let changed = try await run.write { transaction in
                    try await transaction.run(Command("UPDATE jobs SET rows = 1 WHERE id = \(hidden)"))
                }
                seen.note(all.count { $0 == hidden } + changed)
                try await run.write { transaction in
                    try await transaction.run(
                        Command("INSERT INTO audit_log (tenant_id, action) VALUES (\(other.id), 'over the wall')"))
                }
            })
        try await running(worker) { try await eventually { try await one.job(id)?.reason != nil } }
        #expect(seen.entries == [0])
        #expect(try await other.actions() == [])
    }

    @Test func `lets ops steer jobs but not say that they are done`() async throws {
        let agency = try await Agency.new()
        let id = try await agency.enqueue(uniqueKind(), "")
        for sql: SQL in [
            "UPDATE jobs SET status = 'done', finished_at = now() WHERE id = \(id)",
            "UPDATE jobs SET fence = 9 WHERE id = \(id)", "UPDATE jobs SET payload = '1' WHERE id = \(id)",
            "UPDATE jobs SET rows = 9 WHERE id = \(id)", "DELETE FROM jobs WHERE id = \(id)",
        ] {
            #expect(try await refusal(agency.ops, sql) == "42501", "\(sql.text)")
        }
    }

    @Test(arguments: ["desk_visitor", "desk_creator", "desk_advertiser", "desk_partner"] as [Identifier])
    func `shows jobs to nobody else`(role: Identifier) async throws {
        let agency = try await Agency.new()
        #expect(try await refusal(Desk.preamble(role, agency.id), "SELECT FROM jobs") == "42501")
    }
}

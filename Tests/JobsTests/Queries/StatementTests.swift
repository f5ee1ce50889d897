import Foundation
import Postgres
import Testing

@testable import Jobs

@Suite(.timeLimit(.minutes(1))) struct `Every statement of jobs` {
    /// EXPLAIN prepares it with the types it is sent with and asks for every right that it needs, and runs nothing.
    @Test func `is prepared on the migrated database, as its role`() async throws {
        let sample = try await Sample.make()
        for statement in try Statement.all(sample) {
            do {
                #expect(try await !statement.plan(for: sample.agency).isEmpty)
            } catch {
                Issue.record(error, "\(statement)")
            }
        }
    }

    /// Neither a page nor a worker may read a table that grows for ever from end to end.
    @Test func `finds its rows in big tables by an index`() async throws {
        let sample = try await Sample.make()
        try await Self.fill(sample.agency.desk.owner)
        for statement in try Statement.all(sample) {
            let plan = try await statement.plan(for: sample.agency)
            for table in ["jobs", "occurrences"] {
                let scan = plan.first { $0.contains("Seq Scan on \(table) ") || $0.hasSuffix("Seq Scan on \(table)") }
                #expect(scan == nil, "\(statement):\n\(plan.joined(separator: "\n"))")
            }
        }
    }

    @Test func `in the sources is listed here`() async throws {
        let listed = try Statement.all(try await Sample.make())
        let counts = Dictionary(grouping: listed, by: \.file).mapValues { Set($0.map(\.name)).count }
        let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Sources/Jobs")
        for name in try #require(FileManager.default.enumerator(atPath: sources.path)).compactMap({ $0 as? String }) {
            guard name.hasSuffix(".swift") else { continue }
            let text = try String(contentsOf: sources.appending(path: name), encoding: .utf8)
            let written = text.matches(of: /\b(Query|Command)\((\n|"|sql)/).count
            let file = String(name.split(separator: "/").last?.dropLast(6) ?? "")
            #expect(counts[file] ?? 0 == written, "\(name) has \(written) statements")
        }
    }

    /// What forty tenants leave in a year; nothing of it waits or runs, so that no worker of another test is concerned.
    private static func fill(_ owner: Pool) async throws {
        try await owner.transaction(.none) { transaction in
            for statement in bulk { try await transaction.run(Command(statement)) }
        }
        try await owner.run("ANALYZE jobs, occurrences, schedules")
    }

    private static let bulk: [SQL] = [
        """
        CREATE TEMP TABLE bulk ON COMMIT DROP AS SELECT new_id() AS id, 'bulk-' || n AS name FROM generate_series(1, 40) AS n
        """,
        "INSERT INTO tenants (id, slug, name, support_email) SELECT id, name, name, 'desk@' || name FROM bulk",
        """
        INSERT INTO jobs (tenant_id, kind, payload, status, run_at, attempt, max_attempts, started_at, finished_at)
        SELECT id, 'bulk', '{}', 'done', now(), 1, 5, now(), now() - n * interval '1 hour'
        FROM bulk, generate_series(1, 500) AS n
        """,
        """
        INSERT INTO schedules (tenant_id, task, cron, time_zone, when_missed, catch_up_limit, paused)
        SELECT id, 'bulk', '0 2 * * *', 'UTC', 'once', 1, true FROM bulk
        """,
        """
        INSERT INTO occurrences (tenant_id, task, due_at, status)
        SELECT id, 'bulk', now() - n * interval '30 minutes', 'done' FROM bulk, generate_series(1, 1000) AS n
        """,
    ]
}

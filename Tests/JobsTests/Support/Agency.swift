import Foundation
import Logging
import Postgres

@testable import Jobs

/// A tenant of one test, and what its people do.
struct Agency: Sendable {
    let desk: Desk
    let id: UUID

    static func new(id: UUID = UUID()) async throws -> Agency {
        let desk = try await Desk.shared
        let slug = "t" + id.uuidString.lowercased()
        try await desk.owner.run(
            """
            INSERT INTO tenants (id, slug, name, support_email) VALUES (\(id), \(slug), 'An agency', 'desk@example.com')
            ON CONFLICT DO NOTHING
            """)
        return Agency(desk: desk, id: id)
    }

    var ops: Preamble { Desk.preamble("desk_ops", id) }
    var jobs: Preamble { Desk.preamble("desk_jobs", id) }

    @discardableResult
    func run(_ command: Command) async throws -> Int {
        try await desk.login.transaction(ops) { try await $0.run(command) }
    }

    func read<Row>(_ query: Query<Row>) async throws -> [Row] {
        try await desk.login.read(ops, query)
    }

    /// Enqueues as ops, and gives the job's id.
    @discardableResult
    func enqueue<Payload>(
        _ kind: JobKind<Payload>, _ payload: Payload, key: String? = nil, at now: Date = .test, notBefore: Date? = nil
    ) async throws -> UUID {
        let id = UUID()
        try await run(try Queue.enqueue(kind, payload, id: id, key: key, at: now, notBefore: notBefore))
        return id
    }

    /// Many jobs at once.
    func flood<Payload>(_ kind: JobKind<Payload>, _ payloads: [Payload]) async throws {
        let commands = try payloads.map { try Queue.enqueue(kind, $0, at: .test) }
        _ = try await desk.login.transaction(jobs) { try await $0.batch(commands) }
    }

    func job(_ id: UUID) async throws -> JobRecord? {
        try await read(JobRecord.find(id)).first
    }

    func status(_ id: UUID) async throws -> JobStatus? {
        try await job(id)?.status
    }

    /// How many jobs of the kind there are, in the status or in any.
    func count<Payload>(_ kind: JobKind<Payload>, _ status: JobStatus? = nil) async throws -> Int? {
        try await desk.owner.value(
            """
            SELECT count(*) FROM jobs WHERE tenant_id = \(id) AND kind = \(kind.name)
            AND (status = \(status?.rawValue) OR \(status == nil))
            """)
    }
}

extension Date {
    /// A Wednesday.
    static let test = Date(timeIntervalSince1970: 1_777_464_000)
}

/// A kind of a name that no other test has.
func uniqueKind<Payload>(
    _ payload: Payload.Type = String.self, maxAttempts: Int = 5, timeout: Duration = .seconds(60)
) -> JobKind<Payload> {
    JobKind("test." + UUID().uuidString.lowercased(), maxAttempts: maxAttempts, timeout: timeout)
}

extension Schedule {
    /// Without a look whether there is another.
    static func runNow(_ task: ScheduledTask, at now: Date) -> Command {
        run(task, for: now, under: nil, by: nil, at: now)
    }
}

import Foundation
public import FoundationEssentials
public import Postgres

/// What people and programs do with the queue: commands for a transaction of the tenant's audience.
public enum Queue {
    /// Asks for a job in the caller's transaction: if that is rolled back, nobody ever sees the job.
    ///
    /// The command affects no row when a job of the kind with the same key waits or runs already.
    ///
    /// - Parameters:
    ///   - kind: What is to be done.
    ///   - payload: With what. Names of things rather than the things: it is read when the job runs.
    ///   - id: For callers that show the job afterwards; made by the database otherwise.
    ///   - key: At most one waiting or running job of the kind has it.
    ///   - member: Who caused it, as the member is called now.
    ///   - now: The time it is.
    ///   - later: Not before this time; at once otherwise.
    /// - Returns: The command that writes the job.
    /// - Throws: `payloadNotEncodable`.
    public static func enqueue<Payload>(
        _ kind: JobKind<Payload>, _ payload: Payload, id: UUID? = nil, key: String? = nil,
        by member: (id: UUID, name: String)? = nil, at now: Date, notBefore later: Date? = nil
    ) throws(JobError) -> Command {
        let text = try encode(payload, of: kind)
        return Command(
            """
            INSERT INTO jobs (id, kind, payload, unique_key, run_at, max_attempts, member_id, member_name, created_at)
            VALUES (coalesce(\(id), new_id()), \(kind.name), \(text)::jsonb, \(key), \(later ?? now), \(kind.maxAttempts),
                    \(member?.id), \(member?.name ?? ""), \(now))
            ON CONFLICT (tenant_id, kind, unique_key) WHERE status IN ('waiting', 'running') DO NOTHING
            """)
    }

    /// Takes a waiting job out of the queue, and asks the worker of a running one to stop it. Affects no row when the
    /// job is neither.
    public static func cancel(_ id: UUID, at now: Date) -> Command {
        Command(
            """
            UPDATE jobs
            SET status = CASE status WHEN 'waiting' THEN 'cancelled' ELSE status END,
                finished_at = CASE status WHEN 'waiting' THEN \(now) END,
                cancel_requested = status = 'running'
            WHERE id = \(id) AND status IN ('waiting', 'running')
            """)
    }

    /// Lets a parked job try once more: if that fails too, it is parked again. Affects no row when the job is not
    /// parked, or when another of its key waits or runs.
    public static func retry(_ id: UUID, at now: Date) -> Command {
        Command(
            """
            UPDATE jobs AS j
            SET status = 'waiting', attempt = max_attempts - 1, run_at = \(now), finished_at = NULL,
                cancel_requested = false
            WHERE id = \(id) AND status = 'parked' AND NOT EXISTS (
                SELECT FROM jobs AS o WHERE o.tenant_id = j.tenant_id AND o.kind = j.kind
                AND o.unique_key = j.unique_key AND o.status IN ('waiting', 'running'))
            """)
    }

    private static func encode<Payload>(_ payload: Payload, of kind: JobKind<Payload>) throws(JobError) -> String {
        guard let data = try? JSONEncoder.jobs.encode(payload) else { throw .payloadNotEncodable(kind: kind.name) }
        return String(decoding: data, as: UTF8.self)
    }
}

import App
import Foundation
import Jobs
import Postgres

/// Empty jobs claimed, run and finished by a worker, in jobs a second, beside pgbench asking the same three statements.
struct JobFigure {
    /// Jobs at a time, of one tenant: what a process runs unless it is told otherwise.
    static let width = 4

    private let site: BenchSite
    private let seconds: Int
    private let reference: PgbenchScript

    init(_ site: BenchSite, seconds: Int) throws {
        self.site = site
        self.seconds = seconds
        reference = try PgbenchScript(jobs: site.workload, in: site.directory)
    }

    /// Both in turns, each with a full queue.
    func measure(rounds: Int) async throws -> String {
        var (ours, theirs) = (Series(), Series())
        for _ in 0..<rounds {
            try fill()
            ours.append(try await work())
            try fill()
            theirs.append(try reference.run(site.database.login, clients: Self.width, seconds: seconds))
            // A script that finds nothing to do is quick, too.
            _ = try Self.done(in: site.database)
        }
        return """
            jobs/pgbench \(Output.decimal(ours.median / theirs.median, 2))   \
            (\(Output.whole(ours.median)) jobs/s, \(Output.whole(theirs.median)) transactions/s; \
            claimed, run and finished, \(Self.width) at a time; each with its log line)
            """
    }

    /// More than anybody does in the time, so that neither side runs dry.
    private func fill() throws {
        try site.database.sql("TRUNCATE jobs, occurrences")
        try site.database.sql(
            """
            INSERT INTO jobs (tenant_id, kind, payload, run_at, max_attempts)
            SELECT t.id, '\(Workload.emptyJob.name)', '{}', now() - interval '1 minute', 5
            FROM tenants t, generate_series(1, \(max(20_000, seconds * 6000))) WHERE t.slug = '\(BenchSite.tenant.slug)'
            """)
        try site.database.sql("ANALYZE jobs")
        try site.database.sql("CHECKPOINT")
    }

    /// Runs a worker for the time; gives jobs a second.
    private func work() async throws -> Double {
        let log = site.directory.appending(path: "worker.log")
        _ = FileManager.default.createFile(atPath: log.path, contents: nil)
        let file = try FileHandle(forWritingTo: log)
        let (worker, connections) = site.workload.worker(running: Self.width) { file.write(Data($0.utf8)) }
        let start = ContinuousClock.now
        let running = Task { try await worker.run() }
        try await Task.sleep(for: .seconds(seconds))
        let done = try Self.done(in: site.database)
        let time = (ContinuousClock.now - start).inSeconds
        running.cancel()
        try? await running.value
        await connections.close()
        return Double(done) / time
    }

    private static func done(in database: Database) throws -> Int {
        let text = try database.sql("SELECT count(*) FROM jobs WHERE status = 'done'")
        guard let count = Int(text), count > 0 else { throw BenchFailure("No job was done: \(text)") }
        return count
    }
}

import App
import Foundation
import Logging

/// What figures are taken of: a migrated and seeded database with a tenant of twenty shows, and a place for files.
struct BenchSite {
    static let tenant = Demo.northwind
    static let shows = 20

    let database: Database
    let directory: URL
    let workload: Workload
    let port: Int
    let poolSize: Int
    private let services: Services

    /// Makes all of it, and sets the environment that the server's command reads.
    init(poolSize: Int) async throws {
        self.poolSize = poolSize
        database = try Database(ProcessInfo.processInfo.environment["BENCH_DATABASE_URL"])
        directory = try Scratch.directory()
        port = try LoopbackSocket.freePort()
        do {
            try database.create()
            Self.publish(database, port: port, poolSize: poolSize)
            try Tool.flightline.run(["migrate"])
            try Tool.flightline.run(["seed"])
            try Self.plantClones(database, directory)
            services = try Services(try await Settings.load(), logger: Logger(label: "bench"))
            workload = try await Workload(services, of: Self.tenant)
        } catch {
            Self.remove(database, directory)
            throw error
        }
    }

    /// Drops the database and the files.
    func remove() async {
        await services.close()
        discard()
    }

    /// The same at once, whoever is connected.
    func discard() {
        Self.remove(database, directory)
    }

    /// What the figures were taken on.
    var machine: String {
        get throws {
            let version = try database.sql("SHOW server_version")
            let cores = ProcessInfo.processInfo.activeProcessorCount
            let load = try String(contentsOfFile: "/proc/loadavg", encoding: .utf8).split(separator: " ").first ?? "?"
            return "PostgreSQL \(version) on the same machine, \(cores) cores, load average \(load) at the start"
        }
    }

    private static func publish(_ database: Database, port: Int, poolSize: Int) {
        let secret = (0..<32).map { _ in String(format: "%02x", UInt8.random(in: 0...255)) }.joined()
        let settings = [
            "DATABASE_URL": database.login, "DATABASE_OWNER_URL": database.owner, "SECRET_KEY": secret,
            "HOST": "127.0.0.1", "PORT": "\(port)", "DATABASE_POOL_SIZE": "\(poolSize)", "FLIGHTLINE_ENV": "production",
            "BEHIND_PROXY": "false", "LOG_LEVEL": "info",
        ]
        for (name, value) in settings { setenv(name, value, 1) }
    }

    private static func plantClones(_ database: Database, _ directory: URL) throws {
        let script = directory.appending(path: "clones.sql")
        try ShowClones(tenant: tenant.slug, count: shows).sql.write(to: script, atomically: false, encoding: .utf8)
        try database.run(script, as: database.owner)
    }

    private static func remove(_ database: Database, _ directory: URL) {
        try? database.drop()
        try? FileManager.default.removeItem(at: directory)
    }
}

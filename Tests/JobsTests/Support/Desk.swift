import Foundation
import Logging
import Postgres
import Testing

@testable import Jobs

/// The database of these tests, made anew for each run in the server that TEST_DATABASE_URL names. Tests share it: each
/// has tenants of its own, and kinds of jobs that no other test's worker knows.
struct Desk: Sendable {
    struct Unset: Error, CustomStringConvertible {
        let description = "Set TEST_DATABASE_URL to a superuser's URL of a throw-away PostgreSQL 15 or later."
    }

    /// A superuser's connections, for making things and for looking behind row-level security.
    let owner: Pool
    /// The app's own: those of `desk_login`, to whom every policy applies.
    let login: Pool
    let loginURL: String

    static var shared: Desk {
        get async throws { try await creation.value }
    }

    private static let creation = Task { try await create() }

    private static func create() async throws -> Desk {
        guard let url = ProcessInfo.processInfo.environment["TEST_DATABASE_URL"] else { throw Unset() }
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../migrations")
        let server = Migrator(Configuration(url: url), directory: folder.path)
        try await server.run(sql: "DROP DATABASE IF EXISTS jobs_tests WITH (FORCE)")
        try await server.run(sql: "CREATE DATABASE jobs_tests")
        let ownerURL = try address(url, user: nil)
        let migrator = Migrator(Configuration(url: ownerURL), directory: folder.path, role: "desk_owner")
        try await migrator.run(script: folder.appending(path: "roles.sql").path)
        try await migrator.up()
        return Desk(ownerURL: ownerURL, loginURL: try address(url, user: "desk_login"))
    }

    private init(ownerURL: String, loginURL: String) {
        owner = Pool(Configuration(url: ownerURL), size: 6, acquireTimeout: .seconds(60))
        login = Pool(Configuration(url: loginURL), size: 24, acquireTimeout: .seconds(60))
        self.loginURL = loginURL
    }

    private static func address(_ server: String, user: String?) throws -> String {
        guard var parts = URLComponents(string: server) else { throw Unset() }
        parts.path = "/jobs_tests"
        if let user {
            (parts.user, parts.password) = (nil, nil)
            let others = (parts.queryItems ?? []).filter { $0.name != "user" }
            parts.queryItems = others + [.init(name: "user", value: user)]
        }
        return parts.string ?? server
    }

    var database: JobDatabase {
        JobDatabase(login, queue: Preamble(role: "desk_queue")) { Desk.preamble("desk_jobs", $0) }
    }

    static func preamble(_ role: Identifier, _ tenant: UUID) -> Preamble {
        Preamble(role: role, settings: [("app.tenant", tenant)])
    }
}

extension Migrator {
    /// Databases cannot be made inside a transaction, and only scripts run outside of one.
    fileprivate func run(sql: String) async throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).sql")
        try Data(sql.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        try await run(script: file.path)
    }
}

extension Pool {
    func value<Row: RowDecodable>(_ sql: SQL, as _: Row.Type = Row.self) async throws -> Row? {
        try await read(.none, Query<Row>(sql)).first
    }

    @discardableResult
    func run(_ sql: SQL) async throws -> Int {
        try await transaction(.none) { try await $0.run(Command(sql)) }
    }
}

import Foundation
import Postgres

/// The database of these tests, made anew for each run in the server that TEST_DATABASE_URL names.
struct TestDatabase: Sendable {
    struct Unset: Error, CustomStringConvertible {
        let description = "Set TEST_DATABASE_URL to a superuser's URL of a throw-away PostgreSQL 15 or later."
    }

    static let name = "app_tests"
    /// A superuser's, for making things and for looking behind row-level security.
    let owner: Configuration
    /// The app's own: that of `desk_login`, to whom every policy applies.
    let loginURL: String

    /// Empty, with roles and schema.
    static func create() async throws -> TestDatabase {
        guard let url = ProcessInfo.processInfo.environment["TEST_DATABASE_URL"] else { throw Unset() }
        let server = Migrator(Configuration(url: url), directory: Repository.migrations.path)
        try await server.run(sql: "DROP DATABASE IF EXISTS \(name) WITH (FORCE)")
        try await server.run(sql: "CREATE DATABASE \(name)")
        let database = try TestDatabase(server: url)
        let migrator = Migrator(database.owner, directory: Repository.migrations.path, role: "desk_owner")
        try await migrator.run(script: Repository.migrations.appending(path: "roles.sql").path)
        try await migrator.up()
        return database
    }

    private init(server url: String) throws {
        guard var parts = URLComponents(string: url) else { throw Unset() }
        parts.path = "/\(Self.name)"
        owner = Configuration(url: parts.string ?? url)
        (parts.user, parts.password) = (nil, nil)
        parts.queryItems =
            (parts.queryItems ?? []).filter { $0.name != "user" } + [.init(name: "user", value: "desk_login")]
        loginURL = parts.string ?? url
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
    /// All rows of a statement, as the superuser sees them.
    func rows<Row: RowDecodable>(_ sql: SQL, as _: Row.Type = Row.self) async throws -> [Row] {
        try await read(.none, Query<Row>(sql))
    }

    /// The one value of a statement.
    func value<Row: RowDecodable>(_ sql: SQL, as _: Row.Type = Row.self) async throws -> Row? {
        try await rows(sql, as: Row.self).first
    }

    @discardableResult
    func run(_ sql: SQL) async throws -> Int {
        try await transaction(.none) { try await $0.run(Command(sql)) }
    }

    /// Runs the body in a transaction of which nothing is kept.
    func rolledBack<Value: Sendable>(
        _ preamble: Preamble = .none, _ body: (Transaction) async throws -> Value
    ) async throws -> Value {
        var value: Value?
        do {
            try await transaction(preamble) { transaction in
                value = try await body(transaction)
                throw EnoughSeen()
            }
        } catch is EnoughSeen {}
        guard let value else { throw EnoughSeen() }
        return value
    }
}

private struct EnoughSeen: Error {}

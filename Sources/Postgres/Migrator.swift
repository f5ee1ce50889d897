import FoundationEssentials

/// Moves the schema up and down by SQL files. Each runs in a transaction of its own, unless its first line is
/// `-- no transaction`; such a file holds one statement. One process at a time, held by an advisory lock.
///
/// This is the only place where several statements are sent as one text, by the simple protocol.
public struct Migrator: Sendable {
    let configuration: Configuration
    let directory: String
    let role: Identifier?

    /// - Parameters:
    ///   - configuration: How to reach the server, as a member of the role.
    ///   - directory: Where the files are, called `NNNN_name.up.sql` and `NNNN_name.down.sql`.
    ///   - role: Who is to own the schema; nil for the login role.
    public init(_ configuration: Configuration, directory: String, role: Identifier? = nil) {
        var configuration = configuration
        // A migration takes as long as it takes; waiting for other people's locks stays limited.
        configuration.statementTimeout = .zero
        configuration.idleInTransactionTimeout = .zero
        self.configuration = configuration
        self.directory = directory
        self.role = role
    }

    /// Applies all pending migrations and gives them, after checking that the applied ones are unchanged.
    @discardableResult
    public func up() async throws(MigrationError) -> [Migration] {
        let migrations = try Migration.all(in: directory)
        return try await session { (session) async throws(MigrationError) in
            let applied = try await session.verified(migrations)
            let pending = migrations.filter { applied[$0.version] == nil }
            if let last = applied.keys.max(), let late = pending.first(where: { $0.version < last }) {
                throw .outOfOrder(version: late.version, name: late.name)
            }
            for migration in pending { try await session.apply(migration) }
            return pending
        }
    }

    /// Takes back all migrations after the version, the newest first, and gives them.
    @discardableResult
    public func down(to version: Int) async throws(MigrationError) -> [Migration] {
        let migrations = try Migration.all(in: directory)
        return try await session { (session) async throws(MigrationError) in
            let applied = try await session.verified(migrations)
            let undone = migrations.reversed().filter { $0.version > version && applied[$0.version] != nil }
            for migration in undone { try await session.revert(migration) }
            return undone
        }
    }

    /// Every migration with the time at which it was applied.
    public func status() async throws(MigrationError) -> [Migration.Status] {
        let migrations = try Migration.all(in: directory)
        return try await session { (session) async throws(MigrationError) in
            let applied = try await session.verified(migrations)
            return migrations.map {
                Migration.Status(version: $0.version, name: $0.name, appliedAt: applied[$0.version]?.appliedAt)
            }
        }
    }

    /// Runs a script that may be run any number of times, such as one that creates roles. As the login role.
    public func run(script path: String) async throws(MigrationError) {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { throw .unreadable(path) }
        let session = try await MigrationSession(configuration, role: nil)
        let outcome = await Result { () async throws(MigrationError) in try await session.execute(text, as: path) }
        await session.end()
        try outcome.get()
    }

    private func session<Value: Sendable>(
        _ body: (MigrationSession) async throws(MigrationError) -> Value
    ) async throws(MigrationError) -> Value {
        let session = try await MigrationSession(configuration, role: role)
        let outcome = await Result { () async throws(MigrationError) in
            try await session.prepareLedger()
            return try await body(session)
        }
        await session.end()
        return try outcome.get()
    }
}

extension Result {
    /// The outcome of an async body, so that something can be done before it is looked at.
    fileprivate init(_ body: () async throws(Failure) -> Success) async {
        do throws(Failure) {
            self = .success(try await body())
        } catch {
            self = .failure(error)
        }
    }
}

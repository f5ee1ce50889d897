import FoundationEssentials

/// The connection of a migrator, which holds the lock while it is open.
struct MigrationSession: Sendable {
    /// A line of `schema_migrations`.
    struct Applied: RowDecodable {
        let version: Int
        let name: String
        let sha256: [UInt8]
        let appliedAt: Date

        init(from row: inout RowReader) throws(PostgresError) {
            version = try row.next()
            name = try row.next()
            sha256 = try row.next()
            appliedAt = try row.next()
        }
    }

    private let connection: Connection

    init(_ configuration: Configuration, role: Identifier?) async throws(MigrationError) {
        connection = Connection(configuration)
        do {
            try await connection.open()
            // Two processes that start together: the second waits for the first, however long that takes.
            try await connection.execute("SET lock_timeout = 0; SELECT pg_advisory_lock(\(Self.lock))")
            try await connection.execute(configuration.sessionSettings)
            if let role { try await connection.execute("SET ROLE \(role)") }
        } catch {
            throw .failed("Connecting", error)
        }
    }

    /// An arbitrary number that is this module's: "migrate" in ASCII.
    private static let lock = 0x6D_69_67_72_61_74_65

    /// Ends the session and with it the lock.
    func end() async {
        await connection.close()
    }

    func prepareLedger() async throws(MigrationError) {
        let exists = try await rows(Query<Bool>("SELECT to_regclass('schema_migrations') IS NOT NULL"))
        if exists != [true] { try await makeLedger() }
        // Whoever serves may ask whether the schema is the one the program needs.
        try await execute("GRANT SELECT (version) ON schema_migrations TO PUBLIC", as: "schema_migrations")
    }

    private func makeLedger() async throws(MigrationError) {
        let table = """
            CREATE TABLE schema_migrations (
                version int8 PRIMARY KEY,
                name text NOT NULL,
                sha256 bytea NOT NULL,
                applied_at timestamptz NOT NULL DEFAULT now()
            )
            """
        try await execute(table, as: "schema_migrations")
    }

    /// What has been applied, by version, after comparing every file with its checksum.
    func verified(_ migrations: [Migration]) async throws(MigrationError) -> [Int: Applied] {
        let applied = try await rows(
            Query<Applied>("SELECT version, name, sha256, applied_at FROM schema_migrations ORDER BY version"))
        let files = Dictionary(migrations.map { ($0.version, $0) }, uniquingKeysWith: { first, _ in first })
        for line in applied {
            guard let file = files[line.version] else { throw .fileMissing(version: line.version, name: line.name) }
            let sha256 = try await rows(Query<[UInt8]>("SELECT sha256(\(Array(file.up.utf8)))"))
            guard sha256 == [line.sha256] else { throw .changed(version: line.version, name: line.name) }
        }
        return Dictionary(applied.map { ($0.version, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func apply(_ migration: Migration) async throws(MigrationError) {
        let record: SQL = """
            INSERT INTO schema_migrations (version, name, sha256)
            VALUES (\(migration.version), \(migration.name), sha256(\(Array(migration.up.utf8))))
            """
        try await run(migration.up, recording: Command(record), as: "\(migration.version) \(migration.name) up")
    }

    func revert(_ migration: Migration) async throws(MigrationError) {
        guard let down = migration.down else {
            throw .downMissing(version: migration.version, name: migration.name)
        }
        let record: SQL = "DELETE FROM schema_migrations WHERE version = \(migration.version)"
        try await run(down, recording: Command(record), as: "\(migration.version) \(migration.name) down")
    }

    /// Runs the text of a file; by itself it is all or nothing, as PostgreSQL treats one simple query.
    func execute(_ text: String, as name: String) async throws(MigrationError) {
        do {
            try await connection.execute(text)
        } catch {
            throw .failed(name, error)
        }
    }

    private func run(_ text: String, recording record: Command, as name: String) async throws(MigrationError) {
        do {
            guard !Migration.isOutsideTransaction(text) else {
                try await connection.execute(text)
                return try await connection.runInTransaction("", recording: record)
            }
            try await connection.runInTransaction(text, recording: record)
        } catch .transactionNotAvailable {
            throw .endedTransaction(name)
        } catch {
            throw .failed(name, error)
        }
    }

    private func rows<Row>(_ query: Query<Row>) async throws(MigrationError) -> [Row] {
        do {
            return try await connection.read(.none, query).rows
        } catch {
            throw .failed(query.name, error)
        }
    }
}

import FoundationEssentials
import Testing

@testable import Postgres

@Suite(.timeLimit(.minutes(1))) struct `Migrations` {
    /// A database and a directory of files for one test.
    private func withMigrations(
        _ files: [String: String], _ body: (Migrator, Pool, String) async throws -> Void
    ) async throws {
        let name = TestDatabase.uniqueName("migrations")
        let directory = FileManager.default.temporaryDirectory.appending(path: name).path
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: directory) }
        for (file, text) in files { try write(text, to: file, in: directory) }
        try await TestDatabase.withPool(size: 1) { admin in
            let create = Connection(admin.configuration)
            try await create.open()
            try await create.execute("CREATE DATABASE \(name)")
            let configuration = Configuration(url: url(of: name, like: admin))
            let pool = Pool(configuration, size: 1)
            let migrator = Migrator(configuration, directory: directory)
            let outcome = await Result { try await body(migrator, pool, directory) }
            await pool.close()
            try await create.execute("DROP DATABASE \(name) WITH (FORCE)")
            await create.close()
            try outcome.get()
        }
    }

    private func write(_ text: String, to file: String, in directory: String) throws {
        try Data(text.utf8).write(to: URL(filePath: directory + "/" + file))
    }

    /// The address of another database on the same server: libpq lets a later parameter win.
    private func url(of database: String, like pool: Pool) -> String {
        let url = pool.configuration.url
        guard url.hasPrefix("postgres") else { return url + " dbname=\(database)" }
        return url + (url.contains("?") ? "&" : "?") + "dbname=\(database)"
    }

    private let two = [
        "0001_shows.up.sql": "-- Shows are what is sponsored.\nCREATE TABLE shows (id int8); CREATE TABLE more ();",
        "0001_shows.down.sql": "-- Back to nothing.\nDROP TABLE shows, more;",
        "0002_index.up.sql": """
        -- no transaction
        -- Looked up by id.
        CREATE INDEX CONCURRENTLY shows_id ON shows (id);
        """,
        "0002_index.down.sql": "-- Slower again.\nDROP INDEX shows_id;",
    ]

    private let objects: SQL = """
        SELECT coalesce(string_agg(relname, ' ' ORDER BY relname), '') FROM pg_class
        WHERE relnamespace = 'public'::regnamespace AND relname NOT LIKE 'schema_migrations%'
        """

    @Test func `up, down and up again`() async throws {
        try await withMigrations(two) { (migrator, pool, _) async throws in
            #expect(try await migrator.status().map(\.appliedAt) == [nil, nil])
            #expect(try await migrator.up().map(\.version) == [1, 2])
            #expect(try await pool.value(objects) == "more shows shows_id")
            #expect(try await migrator.up() == [])
            #expect(try await migrator.status().allSatisfy { $0.appliedAt != nil })
            #expect(try await migrator.down(to: 1).map(\.version) == [2])
            #expect(try await pool.value(objects) == "more shows")
            #expect(try await migrator.down(to: 0).map(\.version) == [1])
            #expect(try await pool.value(objects) == "")
            #expect(try await migrator.up().count == 2)
            #expect(try await pool.value(objects) == "more shows shows_id")
        }
    }

    @Test func `a changed file is noticed`() async throws {
        try await withMigrations(two) { migrator, _, directory in
            try await migrator.up()
            try write("-- Another reason.\nSELECT 1", to: "0001_shows.up.sql", in: directory)
            let error = await #expect(throws: MigrationError.self) { try await migrator.up() }
            #expect(error?.description.contains("has changed") == true)
        }
    }

    @Test func `a missing file is noticed`() async throws {
        try await withMigrations(two) { migrator, _, directory in
            try await migrator.up()
            for file in ["0002_index.up.sql", "0002_index.down.sql"] {
                try FileManager.default.removeItem(atPath: directory + "/" + file)
            }
            let error = await #expect(throws: MigrationError.self) { try await migrator.status() }
            #expect(error?.description.contains("missing") == true)
        }
    }

    @Test func `a failing migration leaves nothing behind`() async throws {
        let files = two.merging(
            ["0003_bad.up.sql": "-- Goes wrong.\nCREATE TABLE half (); SELECT 1 / 0;"], uniquingKeysWith: { a, _ in a })
        try await withMigrations(files) { (migrator, pool, _) async throws in
            let error = await #expect(throws: MigrationError.self) { try await migrator.up() }
            #expect(error?.description.contains("3 bad up") == true)
            #expect(try await pool.value(objects) == "more shows shows_id")
            #expect(try await migrator.status().map { $0.appliedAt != nil } == [true, true, false])
        }
    }

    @Test(arguments: [
        ["1_short.up.sql": "-- Why."], ["0001_notes.sql": "-- Why."], ["0001_alone.down.sql": "-- Why."],
        ["0001_silent.up.sql": "CREATE TABLE x ();"], ["0001_a.up.sql": "-- Why.", "0001_b.up.sql": "-- Why."],
        ["0001_commit.up.sql": "-- Why.\nCOMMIT;"],
    ])
    func `files that break the rules are refused`(files: [String: String]) async throws {
        try await withMigrations(files) { migrator, _, _ in
            await #expect(throws: MigrationError.self) { try await migrator.up() }
        }
    }

    @Test func `a number below the last one applied is refused`() async throws {
        try await withMigrations(two) { migrator, _, directory in
            try FileManager.default.moveItem(
                atPath: directory + "/0001_shows.up.sql", toPath: directory + "/0003_shows.up.sql")
            try FileManager.default.removeItem(atPath: directory + "/0001_shows.down.sql")
            try write("-- Nothing.\nSELECT 1;", to: "0002_index.up.sql", in: directory)
            try await migrator.up()
            try write("-- Late.\nSELECT 1;", to: "0001_late.up.sql", in: directory)
            let error = await #expect(throws: MigrationError.self) { try await migrator.up() }
            #expect(error?.description.contains("higher number") == true)
        }
    }

    @Test func `a role owns what it is told to`() async throws {
        let files = ["0001_shows.up.sql": "-- Why.\nCREATE TABLE shows ();"]
        try await withMigrations(files) { _, pool, directory in
            let role = TestDatabase.uniqueName("owner")
            try await pool.run("CREATE ROLE \(identifier: role)")
            try await pool.run("GRANT CREATE ON SCHEMA public TO \(identifier: role)")
            try await Migrator(pool.configuration, directory: directory, role: Identifier(role)).up()
            let owners = Query<String>("SELECT DISTINCT tableowner::text FROM pg_tables WHERE schemaname = 'public'")
            #expect(try await pool.read(.none, owners) == [role])
            try await pool.run("DROP OWNED BY \(identifier: role)")
            try await pool.run("DROP ROLE \(identifier: role)")
        }
    }

    @Test func `a script runs as often as one likes`() async throws {
        let files = ["0001_shows.up.sql": "-- Why.\nSELECT 1;"]
        try await withMigrations(files) { migrator, pool, directory in
            let script = directory + "/bootstrap.txt"
            let text = "CREATE SCHEMA IF NOT EXISTS desk; CREATE TABLE IF NOT EXISTS desk.x ();"
            try write(text, to: "bootstrap.txt", in: directory)
            try await migrator.run(script: script)
            try await migrator.run(script: script)
            #expect(try await pool.value("SELECT to_regclass('desk.x') IS NOT NULL") == true)
        }
    }
}

extension Result where Failure == any Error {
    fileprivate init(_ body: () async throws -> Success) async {
        do {
            self = .success(try await body())
        } catch {
            self = .failure(error)
        }
    }
}

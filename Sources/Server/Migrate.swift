import App
import ArgumentParser
import Foundation
import Postgres

/// Brings the schema up to date, or takes it back.
struct Migrate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Create roles and bring the schema up to date.",
        discussion: "Connects with DATABASE_OWNER_URL. Each migration is one transaction; a changed file is refused.")

    @Option(help: ArgumentHelp("Take back every migration after this one; 0 takes back all.", valueName: "version"))
    var downTo: Int?

    @Flag(help: "Say what is applied and what is pending, and change nothing.")
    var status = false

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
        let settings = try await Environment.ownerSettings()
        let migrator = settings.migrator
        if status { return try await printStatus(migrator) }
        if let version = downTo { return report(try await migrator.down(to: version), "took back") }
        try await migrator.run(script: settings.rolesScript)
        report(try await migrator.up(), "applied")
    }

    private func printStatus(_ migrator: Migrator) async throws {
        let all = try await migrator.status()
        if json {
            let rows = all.map { ["version": "\($0.version)", "name": $0.name, "applied": "\($0.appliedAt != nil)"] }
            return print(Output.json(rows))
        }
        for step in all { print("\(step.appliedAt == nil ? "pending" : "applied")  \(step.version) \(step.name)") }
    }

    private func report(_ migrations: [Migration], _ verb: String) {
        if json { return print(Output.json(migrations.map { ["version": "\($0.version)", "name": $0.name] })) }
        if migrations.isEmpty { print("The schema is up to date.") }
        for migration in migrations { print("\(verb) \(migration.version) \(migration.name)") }
    }
}

import App
import ArgumentParser
import Postgres

/// Says whether the server would start: settings, templates, and a database that keeps tenants apart.
struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check settings, templates and the database's isolation, and say what is wrong.")

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
        let settings = try await Environment.settings()
        let services = try Services(settings, logger: Environment.logger(settings))
        let report = try await Catalogue.report(services.pool)
        if json {
            print(
                Output.json([
                    "breaches": report.breaches.map(\.description), "warnings": report.warnings.map(\.description),
                ]))
        } else {
            for warning in report.warnings { print("warning: \(warning)") }
            for breach in report.breaches { print("breach: \(breach)") }
            if report.breaches.isEmpty { print("Settings, templates and the database are fine.") }
        }
        await services.close()
        if !report.breaches.isEmpty { throw Environment.wrongConfiguration }
    }
}

import App
import ArgumentParser

/// What the command line knows of tenants.
struct Tenants: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tenant", abstract: "Work with tenants.", subcommands: [List.self])

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List every tenant and its hosts.")

        @Flag(help: "Print JSON.")
        var json = false

        func run() async throws {
            let settings = try await Environment.settings()
            let services = try Services(settings, logger: Environment.logger(settings))
            let tenants = try await App.tenants(services)
            await services.close()
            if json { return print(Output.json(tenants)) }
            for tenant in tenants { print("\(tenant.slug)  \(tenant.name)  \(tenant.hosts.joined(separator: " "))") }
        }
    }
}

import App
import ArgumentParser
import Foundation

/// Lists the URL map.
struct RouteList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "routes", abstract: "List every method and path.")

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
        let settings = try await Environment.settings()
        let services = try Services(settings, logger: Environment.logger(settings))
        let routes = App.routes(services)
        if json { return print(Output.json(routes.map { ["method": $0.method, "path": $0.path] })) }
        for route in routes {
            print(route.method.padding(toLength: 6, withPad: " ", startingAt: 0), route.path)
        }
    }
}

import App
import ArgumentParser
import ServiceLifecycle

/// Answers requests until it is told to stop; then it lets what runs finish, for 30 seconds at most.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Answer requests.")

    func run() async throws {
        let settings = try await Environment.settings()
        let logger = Environment.logger(settings, isServer: true)
        let services = try Services(settings, logger: logger)
        App.measure(services)
        try await Environment.refuseUnsafe(services)
        try await App.prepare(services)
        Environment.say(Welcome(services).text)
        let servers = try Environment.orComplain { try App.servers(services) }
        try await Environment.runUntilStopped(App.companions(services) + servers, logger)
        await services.close()
    }
}

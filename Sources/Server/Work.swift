import App
import ArgumentParser
import ServiceLifecycle

/// Runs jobs and the schedule until it is told to stop; what runs then is finished or handed back within 30 seconds.
struct Work: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Run jobs, and answer no requests.",
        discussion: "serve runs jobs too, unless JOB_SLOTS is 0. Any number of processes may do so on one database.")

    func run() async throws {
        let settings = try await Environment.settings()
        let logger = Environment.logger(settings, isServer: true)
        let services = try Services(settings, logger: logger)
        try await Environment.refuseUnsafe(services)
        try await App.prepare(services)
        try await Environment.runUntilStopped(App.workers(services), logger)
        await services.close()
    }
}

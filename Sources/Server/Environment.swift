import App
import ArgumentParser
import Foundation
import Logging
import Postgres
import ServiceLifecycle
import UnixSignals
import Web

/// What every command needs before it can begin.
enum Environment {
    /// 78, as sysexits.h has it: the configuration is wrong.
    static let wrongConfiguration = ExitCode(78)

    static func settings() async throws -> Settings {
        do {
            return try await Settings.load()
        } catch let problems as Settings.Problems {
            complain("Flightline cannot start:\n\(problems)")
            throw wrongConfiguration
        }
    }

    /// The server's log is its output; that of other commands must not mix with what they print.
    static func logger(_ settings: Settings, isServer: Bool = false) -> Logger {
        let sink = isServer ? LogfmtHandler.writeToStandardOutput : LogfmtHandler.writeToStandardError
        LoggingSystem.bootstrap { label in
            var handler = LogfmtHandler(label: label, now: { Date() }, sink: sink)
            handler.logLevel = Logger.Level(rawValue: settings.logLevel) ?? .info
            return handler
        }
        return Logger(label: "flightline")
    }

    /// For a command that asks and ends.
    static func withServices<Value: Sendable>(
        _ body: (Services) async throws -> Value
    ) async throws -> Value {
        let settings = try await settings()
        let services = try Services(settings, logger: logger(settings))
        do {
            let value = try await body(services)
            await services.close()
            return value
        } catch {
            await services.close()
            throw error
        }
    }

    /// Says why nothing was done; the command then ends with 1.
    static func missing(_ text: String) -> ExitCode {
        complain(text)
        return .failure
    }

    /// Exits with 78 when the database does not keep tenants apart.
    static func refuseUnsafe(_ services: Services) async throws {
        let report = try await Catalogue.report(services.pool)
        for warning in report.warnings { services.logger.warning("\(warning)") }
        guard !report.breaches.isEmpty else { return }
        complain("The database would not keep tenants apart:")
        for breach in report.breaches { complain("  \(breach)") }
        throw wrongConfiguration
    }

    /// Exits with 78 when settings lead to something that cannot be used.
    static func orComplain<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch {
            complain("Flightline cannot start:\n\(error)")
            throw wrongConfiguration
        }
    }

    /// Until SIGTERM or SIGINT; then what runs is let finish, for 30 seconds at most.
    static func runUntilStopped(_ services: [any Service], _ logger: Logger) async throws {
        var configuration = ServiceGroupConfiguration(
            services: services, gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        configuration.maximumGracefulShutdownDuration = .seconds(30)
        try await ServiceGroup(configuration: configuration).run()
    }

    /// Written at once, also where standard output is a file.
    static func say(_ text: String) {
        FileHandle.standardOutput.write(Data((text + "\n").utf8))
    }

    static func complain(_ text: String) {
        FileHandle.standardError.write(Data((text + "\n").utf8))
    }
}

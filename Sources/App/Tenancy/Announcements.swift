import Foundation
import Logging
import Postgres
import ServiceLifecycle
import Values

/// Hears what the database announces, and keeps what this process remembers in step: hosts, brands, switches, sessions,
/// alerts.
struct Announcements: Service {
    let services: Services

    func run() async throws {
        await cancelWhenGracefulShutdown {
            await withDiscardingTaskGroup { group in
                group.addTask { await listen() }
                group.addTask { await readNowAndThen() }
            }
        }
    }

    /// Hears until it is cancelled.
    func listen() async {
        let listener = Listener(services.listenerConfiguration)
        for await notification in listener.notifications(on: ["tenants", "sessions", "alerts"]) {
            await hear(notification)
        }
    }

    /// The net under the announcements: one that came while the database was busy is made up for.
    private func readNowAndThen() async {
        while !Task.isCancelled {
            try? await Task.sleep(for: .seconds(60))
            if !Task.isCancelled { await refreshDirectory() }
        }
    }

    private func hear(_ notification: Listener.Notification) async {
        switch notification {
        case .listening:
            services.sessions.listen(true)
            services.alerts.listen(true)
            await refreshDirectory()
        case .lost:
            services.sessions.listen(false)
            services.alerts.listen(false)
        case .received("tenants", _):
            await refreshDirectory()
        case .received("alerts", let payload):
            services.alerts.forget(ID<Tenant>(payload))
        case .received(_, let payload):
            services.sessions.forget(ID<Tenant>(payload))
        }
    }

    /// Reads the tenants again. What was read last stays when the database does not answer.
    func refreshDirectory() async {
        do {
            try await services.directory.refresh(logger: services.logger)
        } catch {
            services.logger.error("The tenants could not be read again", metadata: ["error": "\(error)"])
        }
    }
}

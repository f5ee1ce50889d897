import Foundation
import Logging
import Postgres
import ServiceLifecycle
import Values

/// Hears what the database announces, and keeps what this process remembers in step: hosts, brands, sessions.
struct Announcements: Service {
    let services: Services

    func run() async throws {
        let listener = Listener(services.listenerConfiguration)
        let notifications = listener.notifications(on: ["tenants", "sessions"])
        for await notification in notifications.cancelOnGracefulShutdown() {
            await hear(notification)
        }
    }

    private func hear(_ notification: Listener.Notification) async {
        switch notification {
        case .listening:
            services.sessions.listen(true)
            await refreshDirectory()
        case .lost:
            services.sessions.listen(false)
        case .received("tenants", _):
            await refreshDirectory()
        case .received(_, let payload):
            services.sessions.forget(ID<Tenant>(payload))
        }
    }

    private func refreshDirectory() async {
        do {
            try await services.directory.refresh(logger: services.logger)
        } catch {
            services.logger.error("The tenants could not be read again", metadata: ["error": "\(error)"])
        }
    }
}

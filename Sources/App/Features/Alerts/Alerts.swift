import Foundation
import Hummingbird
import Postgres
import Values
import Web

/// What wants attention, and who looks after it.
struct Alerts {
    @Sendable func index(_ request: Request, _ context: OpsContext) async throws -> Response {
        let (open, resolved) = try await context.database.read(Alert.open(), Alert.resolved())
        let page = AlertsIndex(open, resolved, context.tenant.formats, now: context.desk.services.clock.now())
        return try context.page(page, for: request)
    }

    /// Others then see who looks after it, and the badge no longer counts it.
    @Sendable func acknowledge(_ request: Request, _ context: OpsContext) async throws -> Response {
        try await settle(request, context, as: "acknowledged", "acknowledge alert") { alert, now in
            Alert.acknowledge(alert.id, by: context.member, at: now)
        }
    }

    @Sendable func resolve(_ request: Request, _ context: OpsContext) async throws -> Response {
        try await settle(request, context, as: "resolved", "resolve alert") { alert, now in
            Alert.resolve(alert.id, by: context.member, at: now)
        }
    }

    private func settle(
        _ request: Request, _ context: OpsContext, as state: String, _ action: Audit.Action,
        _ command: @Sendable (Alert, Date) -> Command
    ) async throws -> Response {
        _ = try await context.form(request)
        guard let id = ID<Alert>(short: try context.decoded("id")) else { throw HTTPFailure.notFound }
        let services = context.desk.services
        let flash = try await context.database.write { transaction in
            guard let alert = try await transaction.first(Alert.find(id)) else { throw HTTPFailure.notFound }
            guard try await transaction.run(command(alert, services.clock.now())) == 1 else {
                return Flash(.notice, "Nothing to do: this alert is \(alert.state) already.")
            }
            try await transaction.run(
                Audit.note(
                    action, subject: id.uuid, change: [Audit.Change("state", alert.state, state)],
                    from: context.visit.remoteAddress))
            return Flash(.success, "“\(alert.title)” is \(state).")
        }
        services.alerts.forget(context.tenant.id)
        return context.redirect(to: "/alerts", flash)
    }
}

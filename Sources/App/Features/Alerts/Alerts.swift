import Hummingbird
import Postgres
import Values
import Web

/// What wants attention, and who looks after it.
struct Alerts {
    @Sendable func index(_ request: Request, _ context: OpsContext) async throws -> Response {
        let (open, resolved) = try await context.database.read(Alert.open(), Alert.resolved())
        let page = AlertsIndex(
            open, resolved, context.tenant, for: context.member.role, now: context.desk.services.clock.now())
        return try context.page(page, for: request)
    }

    /// Others then see who looks after it, and the badge no longer counts it.
    @Sendable func acknowledge(_ request: Request, _ context: OpsContext) async throws -> Response {
        try await take(.acknowledgement, request, context)
    }

    @Sendable func resolve(_ request: Request, _ context: OpsContext) async throws -> Response {
        try await take(.resolution, request, context)
    }

    private func take(_ step: Alert.Step, _ request: Request, _ context: OpsContext) async throws -> Response {
        _ = try await context.form(request)
        guard let id = ID<Alert>(short: try context.decoded("id")) else { throw HTTPFailure.notFound }
        let services = context.desk.services
        let now = services.clock.now()
        guard let alert = try await context.database.first(Alert.find(id)) else { throw HTTPFailure.notFound }
        let isTaken = try await context.database.write { transaction in
            guard try await transaction.run(step.command(alert, by: context.member, at: now)) == 1 else { return false }
            try await transaction.run(step.note(alert, from: context.visit.remoteAddress))
            return true
        }
        services.alerts.forget(context.tenant.id)
        return context.redirect(to: "/alerts", isTaken ? step.thanks(alert) : step.lateness)
    }
}

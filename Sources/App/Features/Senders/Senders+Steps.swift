import FoundationEssentials
import Hummingbird
import Postgres
import Values
import Web

extension Senders {
    /// Has DNS asked now, and says what came of it when that does not take long.
    @Sendable func check(_ request: Request, _ context: AdminContext) async throws -> Response {
        _ = try await context.form(request)
        guard let sender = try await context.sender() else { return context.redirect(to: Self.path) }
        let work = try SenderCheck(sender.id, for: context.member).enqueued(at: context.desk.services.clock.now())
        try await context.database.run(
            work, context.note("check sender", sender.id, .init(sender.domain, "", "Looked at")))
        await context.waitForSender()
        context.desk.services.alerts.forget(context.tenant.id)
        return context.redirect(to: Self.path, try await context.sender()?.news(since: sender))
    }

    /// Until DNS has been asked; the page is then read again.
    @Sendable func events(_ request: Request, _ context: AdminContext) async throws -> Response {
        let clock = context.desk.services.clock
        return try context.live { database in
            let sender = try await database.first(Sender.current(at: clock.now()))
            return LiveState(version: sender?.version ?? "gone", isOver: sender?.isChecking != true)
        }
    }

    /// Gives the address up, and throws its key away. Mail comes from the platform's address from then on.
    @Sendable func remove(_ request: Request, _ context: AdminContext) async throws -> Response {
        _ = try await context.form(request)
        guard let sender = try await context.sender() else {
            return context.redirect(to: Self.path, Flash(.notice, "There is no address of your own."))
        }
        let now = context.desk.services.clock.now()
        try await context.database.run(
            Sender.remove(sender.id), Alert.resolve(.sender, key: sender.id.short, at: now),
            context.note("remove sender", sender.id, .init("Address", sender.address, "")))
        context.desk.services.alerts.forget(context.tenant.id)
        return context.redirect(
            to: Self.path, Flash(.success, "Removed. Mail is sent from the address that came with the desk."))
    }
}

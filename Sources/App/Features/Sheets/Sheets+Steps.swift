import FoundationEssentials
import Hummingbird
import Jobs
import Postgres
import Values
import Web

extension Sheets {
    /// Has it read now, and says what came of it when that does not take long.
    @Sendable func read(_ request: Request, _ context: OpsContext) async throws -> Response {
        _ = try await context.form(request)
        let (sheet, now) = (try await sheet(context), context.desk.services.clock.now())
        let work = try SheetRead(sheet.id, for: context.member).enqueued(at: now)
        try await context.database.run(
            work, context.note("read sheet", sheet.id, .init(sheet.name, "", "Read by hand")))
        await context.wait(for: sheet.id)
        context.desk.services.alerts.forget(context.tenant.id)
        let news = try await self.sheet(context).news(since: sheet)
        let flash = news.map { Flash($0.isGood ? .success : .warning, $0.words) }
        return context.redirect(to: "/sheets/\(sheet.id.short)", flash)
    }

    @Sendable func pause(_ request: Request, _ context: OpsContext) async throws -> Response {
        let step = Step(
            command: Sheet.pause, action: "pause sheet", before: "Active", after: "Paused",
            words: "It is paused: it is read only when somebody asks.")
        return try await take(step, request, context)
    }

    @Sendable func resume(_ request: Request, _ context: OpsContext) async throws -> Response {
        let now = context.desk.services.clock.now()
        let step = Step(
            command: { Sheet.resume($0, at: now) }, action: "resume sheet", before: "Paused", after: "Active",
            words: "It is read by itself again.")
        return try await take(step, request, context)
    }

    /// Takes the sheet off the list. What was imported from it stays.
    @Sendable func remove(_ request: Request, _ context: OpsContext) async throws -> Response {
        _ = try await context.form(request)
        let sheet = try await sheet(context)
        let services = context.desk.services
        try await context.database.run(
            Sheet.remove(sheet.id), Alert.resolve(.sheet, key: sheet.id.short, at: services.clock.now()),
            Sheet.waitsOver(at: services.clock.now()),
            context.note("remove sheet", sheet.id, .init("Sheet", sheet.name, "")))
        services.alerts.forget(context.tenant.id)
        return context.redirect(
            to: "/sheets", Flash(.success, "“\(sheet.name)” is read no more. What was imported from it stays."))
    }

    /// A change of whether a sheet is read by itself.
    private struct Step {
        let command: (ID<Sheet>) -> Command
        let action: Audit.Action
        let before, after, words: String
    }

    private func take(_ step: Step, _ request: Request, _ context: OpsContext) async throws -> Response {
        _ = try await context.form(request)
        let sheet = try await sheet(context)
        let command = step.command(sheet.id)
        let note = context.note(step.action, sheet.id, .init(sheet.name, step.before, step.after))
        let isTaken = try await context.database.write { transaction in
            guard try await transaction.run(command) == 1 else { return false }
            try await transaction.run(note)
            return true
        }
        let flash = isTaken ? Flash(.success, step.words) : Flash(.notice, "Nothing to do: it is so already.")
        return context.redirect(to: "/sheets/\(sheet.id.short)", flash)
    }
}

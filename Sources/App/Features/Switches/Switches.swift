import Hummingbird
import Postgres
import Web

/// Which modules the desk has; an admin's page.
struct Switches {
    /// Shows what the database says, not what this process remembers: another one may have changed it just now.
    @Sendable func index(_ request: Request, _ context: AdminContext) async throws -> Response {
        let board = SwitchBoard(
            defaults: context.desk.services.settings.switches, try await context.database.read(Switch.choices()))
        return try context.page(SwitchesIndex(board, context.tenant.formats, today: context.today), for: request)
    }

    @Sendable func update(_ request: Request, _ context: AdminContext) async throws -> Response {
        let fields = try await context.form(request)
        guard let module = Switch(rawValue: try context.decoded("name")) else { throw HTTPFailure.notFound }
        guard let setting = SwitchSetting(rawValue: fields.text("setting")) else {
            throw HTTPFailure.malformed("It does not say on, off or default. Go back and use the buttons of the page.")
        }
        let (before, after) = try await context.set(module, to: setting)
        await Announcements(services: context.desk.services).refreshDirectory()
        let news = SwitchNews(module, before: before, after: after)
        return context.redirect(to: "/switches", Flash(news.isChange ? .success : .notice, news.text))
    }
}

extension AdminContext {
    /// The board before and after. A setting that is so already is neither written nor recorded.
    fileprivate func set(
        _ module: Switch, to setting: SwitchSetting
    ) async throws -> (before: SwitchBoard, after: SwitchBoard) {
        let (services, member, address) = (desk.services, member, visit.remoteAddress)
        let defaults = services.settings.switches
        return try await database.write { transaction in
            try await transaction.run(Switch.takeTurn())
            let before = SwitchBoard(defaults: defaults, try await transaction.rows(Switch.choices()))
            guard before.setting(of: module) != setting else { return (before, before) }
            try await transaction.run(setting.command(for: module, by: member, at: services.clock.now()))
            let after = SwitchBoard(defaults: defaults, try await transaction.rows(Switch.choices()))
            let change = Audit.Change(module.title, before.word(for: module), after.word(for: module))
            try await transaction.run(Audit.note("switch module", change: [change], from: address))
            return (before, after)
        }
    }
}

import FoundationEssentials
import Hummingbird
import Mail
import Postgres
import Values
import Web

/// The address that a desk's mail comes from; an admin's page.
struct Senders {
    static let path = "/sender"

    @Sendable func show(_ request: Request, _ context: AdminContext) async throws -> Response {
        let sender = try await context.sender()
        return try show(sender, SenderForm(sender, context.tenant), FormErrors(), request, context)
    }

    /// Names an address. At another domain than before it has a key of its own, and its records are looked for.
    @Sendable func update(_ request: Request, _ context: AdminContext) async throws -> Response {
        let form = SenderForm(try await context.form(request))
        let sender = try await context.sender()
        do {
            guard context.desk.services.settings.mailServers != nil else { throw Self.notHere }
            let wish = try form.check(context.desk.services.settings)
            guard let sender, sender.domain == wish.address.domain else {
                return try await replace(sender, with: wish, context)
            }
            return try await change(sender, to: wish, context)
        } catch let errors as FormErrors {
            return try show(sender, form, errors, request, context)
        }
    }

    private func change(_ sender: Sender, to wish: SenderWish, _ context: AdminContext) async throws -> Response {
        let note = context.note(
            "change sender", sender.id, .init("Name", sender.name, wish.name),
            .init("Address", sender.address, wish.address.description))
        try await context.database.run(Sender.change(sender.id, wish), note)
        return context.redirect(to: Self.path, Flash(.success, "Saved. The records stay as they are."))
    }

    private func replace(_ old: Sender?, with wish: SenderWish, _ context: AdminContext) async throws -> Response {
        let (services, now) = (context.desk.services, context.desk.services.clock.now())
        let id = ID<Sender>.new(at: now)
        let key = try await SenderKey.make(for: id, of: context.tenant.id, services.senderKeys)
        let removal = old.map { [Sender.remove($0.id), Alert.resolve(.sender, key: $0.id.short, at: now)] } ?? []
        let add = Sender.add(id, wish, key, by: context.member, at: now)
        let work = try SenderCheck(id, for: context.member).enqueued(at: now)
        let note = context.note("name sender", id, .init("Address", old?.address ?? "", wish.address.description))
        let isAdded = try await context.database.write { transaction in
            try await transaction.batch(removal)
            guard try await transaction.run(add) == 1 else { return false }
            try await transaction.batch([work, note])
            return true
        }
        guard isAdded else {
            return context.redirect(to: Self.path, Flash(.warning, "Somebody else named an address just now."))
        }
        services.alerts.forget(context.tenant.id)
        await context.waitForSender()
        return context.redirect(to: Self.path, Flash(.success, "Saved. Set the records below next."))
    }

    private func show(
        _ sender: Sender?, _ form: SenderForm, _ errors: FormErrors, _ request: Request, _ context: AdminContext
    ) throws -> Response {
        let services = context.desk.services
        let page = SenderShow(
            sender, form, errors, services.settings.mailServers, context.tenant, now: services.clock.now())
        return try context.page(page, for: request, status: errors.isEmpty ? .ok : .unprocessableContent)
    }

    private static var notHere: FormErrors {
        var errors = FormErrors()
        errors.add("An address of your own cannot be set at the moment.", to: SenderForm.addressField)
        return errors
    }
}

extension AdminContext {
    /// The desk's, when it has named one.
    func sender() async throws -> Sender? {
        try await database.first(Sender.current(at: desk.services.clock.now()))
    }

    func waitForSender() async {
        await waitForLook { Sender.current(at: $0) }
    }

    /// For the record of who did what.
    func note(_ action: Audit.Action, _ sender: ID<Sender>, _ changes: Audit.Change...) -> Command {
        Audit.note(
            action, subject: sender.uuid, change: changes.filter { $0.before != $0.after }, from: visit.remoteAddress)
    }
}

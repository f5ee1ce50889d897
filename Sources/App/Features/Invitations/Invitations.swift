import FoundationEssentials
import Hummingbird
import MailText
import Postgres
import Values
import Web

/// Asking people to join; an admin's work.
struct Invitations {
    @Sendable func new(_ request: Request, _ context: AdminContext) async throws -> Response {
        try await page(InvitationForm(), FormErrors(), request, context)
    }

    @Sendable func create(_ request: Request, _ context: AdminContext) async throws -> Response {
        let form = InvitationForm(try await context.form(request))
        do {
            let guest = try form.check(try await context.parties)
            try await invite(guest, context)
            return context.redirect(to: "/members", Flash(.success, "\(guest.email) is invited."))
        } catch let errors as FormErrors {
            return try await page(form, errors, request, context)
        }
    }

    /// Another link in the place of the last one.
    @Sendable func resend(_ request: Request, _ context: AdminContext) async throws -> Response {
        _ = try await context.form(request)
        let (id, token, now) = (try id(context), LinkToken(), context.desk.services.clock.now())
        let desk = MailDesk(tenant: context.tenant, services: context.desk.services)
        let address = context.visit.remoteAddress
        let sent = try await context.database.write { transaction -> Invitation? in
            guard let renewed = try await transaction.first(Invitation.renew(id, token, at: now)) else { return nil }
            try await transaction.run(
                Audit.note(
                    "send invitation again", subject: id.uuid, change: [.init("Address", "", renewed.email)],
                    from: address))
            try await desk.invite(
                Guest(renewed), by: Inviter(context.member), token, in: transaction, at: now)
            return renewed
        }
        let words =
            sent.map { Flash(.success, "\($0.email) gets another link. The last one leads nowhere now.") }
            ?? Flash(.warning, "It was sent a moment ago, or is not open any more.")
        return context.redirect(to: "/members", words)
    }

    @Sendable func withdraw(_ request: Request, _ context: AdminContext) async throws -> Response {
        _ = try await context.form(request)
        let id = try id(context)
        guard let invitation = try await context.database.read(Invitation.open()).first(where: { $0.id == id }),
            try await withdraw(invitation, context)
        else {
            return context.redirect(to: "/members", Flash(.warning, "The invitation is not open any more."))
        }
        return context.redirect(
            to: "/members",
            Flash(.success, "The invitation of \(invitation.email) is withdrawn. Its link leads nowhere now."))
    }

    /// False when somebody was quicker.
    private func withdraw(_ invitation: Invitation, _ context: AdminContext) async throws -> Bool {
        let withdraw = Invitation.withdraw(invitation.id, at: context.desk.services.clock.now())
        let note = Audit.note(
            "withdraw invitation", subject: invitation.id.uuid, change: [.init("Address", invitation.email, "")],
            from: context.visit.remoteAddress)
        return try await context.database.write { transaction in
            guard try await transaction.run(withdraw) == 1 else { return false }
            try await transaction.run(note)
            return true
        }
    }

    private func invite(_ guest: Guest, _ context: AdminContext) async throws {
        let (token, now) = (LinkToken(), context.desk.services.clock.now())
        let (id, inviter) = (ID<Invitation>.new(at: now), Inviter(context.member))
        let desk = MailDesk(tenant: context.tenant, services: context.desk.services)
        let note = Invitation.note(id, guest, from: context.visit.remoteAddress)
        try await context.database.write { transaction in
            if try await transaction.first(Member.exists(guest.email)) == true { throw FormErrors.isMember }
            let create = Invitation.create(id, guest, token, by: inviter, at: now)
            guard try await transaction.run(create) == 1 else { throw FormErrors.isInvited }
            try await transaction.run(note)
            try await desk.invite(guest, by: inviter, token, in: transaction, at: now)
        }
    }

    private func page(
        _ form: InvitationForm, _ errors: FormErrors, _ request: Request, _ context: AdminContext
    ) async throws -> Response {
        let page = InvitationsNew(form, try await context.parties, errors)
        return try context.page(page, for: request, status: errors.isEmpty ? .ok : .unprocessableContent)
    }

    private func id(_ context: AdminContext) throws -> ID<Invitation> {
        guard let id = ID<Invitation>(short: try context.decoded("id")) else { throw HTTPFailure.notFound }
        return id
    }
}

extension AdminContext {
    fileprivate var parties: Parties {
        get async throws {
            let (creators, advertisers) = try await database.read(Parties.creators(), Parties.advertisers())
            return Parties(creators: creators, advertisers: advertisers)
        }
    }
}

extension FormErrors {
    fileprivate static var isMember: FormErrors {
        alreadyThere("Somebody with this address is a member already.")
    }

    fileprivate static var isInvited: FormErrors {
        alreadyThere("This address is invited already. The list of members has the way to send the invitation again.")
    }

    private static func alreadyThere(_ message: String) -> FormErrors {
        var errors = FormErrors()
        errors.add(message, to: InvitationForm.emailField)
        return errors
    }
}

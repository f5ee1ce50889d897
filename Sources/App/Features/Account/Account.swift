import Hummingbird
import Postgres
import Values
import Web

/// A member's own page: where they are signed in, their password and their address.
struct Account {
    @Sendable func show(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await show(request, context, errors: FormErrors())
    }

    /// Ends every session and begins a new one here: whoever knew the old password or held a token is out.
    @Sendable func changePassword(_ request: Request, _ context: MemberContext) async throws -> Response {
        let form = PasswordForm(try await context.form(request))
        let token = SessionToken()
        do {
            let hash = try await form.check(against: context)
            try await context.database.run(
                context.member.setPassword(hash: hash), Session.endAll(),
                Session.begin(
                    for: context.member, token, at: context.desk.services.clock.now(), request, context.visit),
                Audit.note("change password", from: context.visit.remoteAddress))
        } catch let errors as FormErrors {
            return try await show(request, context, errors: errors)
        }
        context.desk.services.sessions.forget(context.tenant.id)
        var response = context.redirect(
            to: "/account", Flash(.success, "Your password is changed. Every other browser was signed out."))
        response.setCookie(
            SessionCookie.issue(
                token, maxAge: Int(context.member.role.sessionLimits.absolute), context.visit))
        return response
    }

    @Sendable func endSession(_ request: Request, _ context: MemberContext) async throws -> Response {
        _ = try await context.form(request)
        guard let id = ID<Session>(short: try context.decoded("id")) else { throw HTTPFailure.notFound }
        try await context.database.write { transaction in
            guard try await transaction.run(Session.end(id)) == 1 else { throw HTTPFailure.notFound }
            try await transaction.run(
                Audit.note("end session", subject: id.uuid, from: context.visit.remoteAddress))
        }
        context.desk.services.sessions.forget(context.tenant.id)
        return context.redirect(to: "/account", Flash(.success, "The session has ended."))
    }

    @Sendable func endOtherSessions(_ request: Request, _ context: MemberContext) async throws -> Response {
        _ = try await context.form(request)
        try await context.database.run(
            Session.endOthers(than: context.signedIn.session),
            Audit.note("end other sessions", from: context.visit.remoteAddress))
        context.desk.services.sessions.forget(context.tenant.id)
        return context.redirect(to: "/account", Flash(.success, "Every other browser was signed out."))
    }

    func show(
        _ request: Request, _ context: MemberContext, address: AddressForm? = nil, errors: FormErrors
    ) async throws -> Response {
        let now = context.desk.services.clock.now()
        let (sessions, waiting, muted) = try await context.database.read(
            Session.all(at: now), AddressChange.waiting(at: now), Mute.own())
        var page = AccountShow(context.signedIn, sessions, errors: errors, context.tenant.formats, now: now)
        page.address = AddressPanel(address, waiting.first, errors, context.tenant.formats, now: now)
        page.mails = MailChoicesPanel(context.member.role, muted: muted)
        return try context.page(page, for: request, status: errors.isEmpty ? .ok : .unprocessableContent)
    }
}

import FoundationEssentials
import HTTPTypes
import Hummingbird
import Jobs
import Postgres
import Values
import Web

/// A new password for somebody who has forgotten the old one.
struct PasswordResets {
    static let emailField = "email"
    static let passwordField = "password"

    @Sendable func new(_ request: Request, _ context: TenantContext) async throws -> Response {
        try context.page(PasswordForgotten(), for: request)
    }

    /// The answer is the same whether or not somebody has the address, and so is the work that leads to it.
    @Sendable func create(_ request: Request, _ context: TenantContext) async throws -> Response {
        let typed = try await context.form(request).text(Self.emailField)
        let (services, tenant) = (context.desk.services, context.desk.tenant)
        guard let email = InvitationForm.address(typed) else { return try refuse(typed, request, context) }
        do {
            try services.linkLimit.admit(email, from: context.visit, at: tenant)
        } catch {
            let page = PasswordForgotten(email: typed, problem: error.sentence)
            var response = try context.page(page, for: request, status: .tooManyRequests)
            if let name = HTTPField.Name("Retry-After") {
                response.headers[name] = "\(max(1, error.wait.components.seconds))"
            }
            return response
        }
        let work = PasswordResetWork(email: email)
        let job = try Queue.enqueue(PasswordResetWork.kind, work, key: email, at: services.clock.now())
        try await context.itself.run(job)
        return context.redirect(
            to: "/sign-in",
            Flash(.success, "If \(email) belongs to a member, a mail is on its way. Its link works for one hour."))
    }

    @Sendable func edit(_ request: Request, _ context: TenantContext) async throws -> Response {
        let (token, member) = try await member(context)
        return try context.page(PasswordNew(member, token, FormErrors()), for: request)
    }

    /// Ends every session and begins a new one here: whoever knew the old password or held a token is out.
    @Sendable func update(_ request: Request, _ context: TenantContext) async throws -> Response {
        let password = Password(try await context.form(request)[Self.passwordField] ?? "")
        let (token, member) = try await member(context)
        if let weakness = password.weakness(email: member.email) {
            var errors = FormErrors()
            errors.add(weakness.message, to: Self.passwordField)
            return try context.page(PasswordNew(member, token, errors), for: request, status: .unprocessableContent)
        }
        let hash = try await password.hash()
        try await set(hash, for: member, token, context)
        context.desk.services.signInLimit.forgive(member.email, at: context.desk.tenant)
        return try await context.enter(
            as: Member.Credentials(member: member, passwordHash: hash), request,
            Flash(.success, "Your password is set. Every other browser was signed out."))
    }

    /// As the member: nobody else may set a password.
    private func set(_ hash: String, for member: Member, _ token: LinkToken, _ context: TenantContext) async throws {
        let (services, address) = (context.desk.services, context.visit.remoteAddress)
        let now = services.clock.now()
        try await TenantDatabase(services.pool, tenant: context.desk.tenant.id, member: member).write { transaction in
            guard try await transaction.run(PasswordReset.use(token, at: now)) == 1 else { throw LinkGone() }
            try await transaction.batch([
                member.setPassword(hash: hash), Session.endAll(), AddressChange.withdraw(of: member.id),
                Audit.note("reset password", from: address),
            ])
        }
    }

    private func refuse(_ typed: String, _ request: Request, _ context: TenantContext) throws -> Response {
        var errors = FormErrors()
        errors.add("This is no address that mail can be sent to.", to: Self.emailField)
        let page = PasswordForgotten(email: String(typed.prefix(300)), errors: errors)
        return try context.page(page, for: request, status: .unprocessableContent)
    }

    private func member(_ context: TenantContext) async throws -> (LinkToken, Member) {
        let now = context.desk.services.clock.now()
        guard let token = LinkToken(try context.decoded("token")),
            let member = try await context.database.first(PasswordReset.member(behind: token, at: now))
        else { throw LinkGone() }
        return (token, member)
    }
}

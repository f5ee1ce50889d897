import FoundationEssentials
import Hummingbird
import Postgres
import Values
import Web

extension Account {
    /// Asks for another address: it is the member's once whoever reads its mail has said so.
    @Sendable func changeAddress(_ request: Request, _ context: MemberContext) async throws -> Response {
        let form = AddressForm(try await context.form(request))
        do {
            let email = try await form.check(against: context)
            try context.desk.services.linkLimit.admit(context.member, at: context.tenant)
            try await ask(email, context)
            return context.redirect(
                to: "/account",
                Flash(.success, "A mail is on its way to \(email). The address is yours once you follow its link."))
        } catch let errors as FormErrors {
            return try await show(request, context, address: form, errors: errors)
        } catch let limited as RateLimited {
            var errors = FormErrors()
            errors.add(limited.sentence, to: AddressForm.emailField)
            return try await show(request, context, address: form, errors: errors)
        }
    }

    @Sendable func withdrawAddress(_ request: Request, _ context: MemberContext) async throws -> Response {
        _ = try await context.form(request)
        try await context.database.run(AddressChange.withdraw(of: context.member.id))
        return context.redirect(to: "/account", Flash(.success, "Your address stays as it is."))
    }

    /// By the desk itself, which may write letters for any member.
    private func ask(_ email: String, _ context: MemberContext) async throws {
        let (services, member, address) = (context.desk.services, context.member, context.visit.remoteAddress)
        let (token, now) = (LinkToken(), services.clock.now())
        let desk = MailDesk(tenant: context.tenant, services: services)
        try await TenantDatabase(services.pool, tenant: context.tenant.id, audience: .jobs).write { transaction in
            try await transaction.run(AddressChange.ask(email, for: member.id, token, at: now))
            try await transaction.run(Audit.note("ask for another address", by: member.id, from: address))
            try await desk.verify(email, of: member, token, in: transaction, at: now)
        }
    }
}

import FoundationEssentials
import Hummingbird
import Postgres
import Values
import Web

/// Accepting an invitation, by its link and without having signed in.
struct Acceptances {
    @Sendable func new(_ request: Request, _ context: TenantContext) async throws -> Response {
        let (token, invitation) = try await invitation(context)
        let page = AcceptancesNew(invitation, token, name: invitation.name, FormErrors())
        return try context.page(page, for: request)
    }

    @Sendable func create(_ request: Request, _ context: TenantContext) async throws -> Response {
        let form = AcceptanceForm(try await context.form(request))
        let (token, invitation) = try await invitation(context)
        do {
            try form.check(email: invitation.email)
            let credentials = try await join(invitation, form, token, context)
            return try await context.enter(
                as: credentials, request, Flash(.success, "Welcome to \(context.desk.tenant.name)."))
        } catch let errors as FormErrors {
            let page = AcceptancesNew(invitation, token, name: form.name, errors)
            return try context.page(page, for: request, status: .unprocessableContent)
        }
    }

    /// The desk makes a member of whom the invitation names; throws `LinkGone` when somebody was quicker.
    private func join(
        _ invitation: Invitation, _ form: AcceptanceForm, _ token: LinkToken, _ context: TenantContext
    ) async throws -> Member.Credentials {
        let (services, address) = (context.desk.services, context.visit.remoteAddress)
        let (hash, now) = (try await form.password.hash(), services.clock.now())
        let member = Member(
            id: .new(at: now), name: form.name, email: invitation.email, role: invitation.role, party: invitation.party)
        let desk = MailDesk(tenant: context.desk.tenant, services: services)
        do {
            try await context.itself.write { transaction in
                try await transaction.run(Member.join(member, passwordHash: hash, at: now))
                let accept = Invitation.accept(invitation.id, token, at: now)
                guard try await transaction.run(accept) == 1 else { throw LinkGone() }
                try await transaction.run(
                    Audit.note("accept invitation", by: member.id, subject: invitation.id.uuid, from: address))
                try await desk.welcome(member, in: transaction, at: now)
            }
        } catch let error as PostgresError where ["23505", "42501"].contains(error.sqlState) {
            // Somebody has the address meanwhile, or the invitation was withdrawn.
            throw LinkGone()
        }
        return Member.Credentials(member: member, passwordHash: hash)
    }

    private func invitation(_ context: TenantContext) async throws -> (LinkToken, Invitation) {
        let now = context.desk.services.clock.now()
        guard let token = LinkToken(try context.decoded("token")),
            let invitation = try await context.database.first(Invitation.behind(token, at: now))
        else { throw LinkGone() }
        return (token, invitation)
    }
}

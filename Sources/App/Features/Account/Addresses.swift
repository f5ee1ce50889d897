import FoundationEssentials
import Hummingbird
import Postgres
import Values
import Web

/// Confirming another address, by the link of the mail that went there.
struct Addresses {
    @Sendable func edit(_ request: Request, _ context: TenantContext) async throws -> Response {
        let (token, change) = try await change(context)
        return try context.page(AddressEdit(change, token), for: request)
    }

    @Sendable func update(_ request: Request, _ context: TenantContext) async throws -> Response {
        _ = try await context.form(request)
        let (token, change) = try await change(context)
        let (now, address) = (context.desk.services.clock.now(), context.visit.remoteAddress)
        let desk = MailDesk(tenant: context.desk.tenant, services: context.desk.services)
        do {
            try await context.itself.write { transaction in
                guard try await transaction.run(AddressChange.confirm(token, at: now)) == 1 else { throw LinkGone() }
                try await transaction.batch([
                    AddressChange.withdraw(of: change.member),
                    Audit.note(
                        "change address", by: change.member, change: [.init("Address", change.before, change.after)],
                        from: address),
                ])
                try await desk.tellOldAddress(of: change, in: transaction, at: now)
            }
        } catch let error as PostgresError where error.sqlState == "23505" {
            // Another member has it meanwhile.
            throw LinkGone()
        }
        context.desk.services.sessions.forget(context.desk.tenant.id)
        let next = context.signedIn == nil ? "/sign-in" : "/account"
        return context.redirect(to: next, Flash(.success, "\(change.after) is your address now. Sign in with it."))
    }

    private func change(_ context: TenantContext) async throws -> (LinkToken, AddressChange) {
        let now = context.desk.services.clock.now()
        guard let token = LinkToken(try context.decoded("token")),
            let change = try await context.database.first(AddressChange.behind(token, at: now))
        else { throw LinkGone() }
        return (token, change)
    }
}

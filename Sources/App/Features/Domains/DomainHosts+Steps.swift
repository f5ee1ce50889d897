import Domains
import FoundationEssentials
import Hummingbird
import Postgres
import Values
import Web

extension DomainHosts {
    /// Has DNS asked now, and says what came of it when that does not take long.
    @Sendable func check(_ request: Request, _ context: AdminContext) async throws -> Response {
        _ = try await context.form(request)
        let (domain, now) = (try await domain(context), context.desk.services.clock.now())
        guard domain.token != nil, domain.status != .released else { return context.redirect(to: domain.path) }
        let work = try DomainCheck(domain.id, for: context.member).enqueued(at: now)
        try await context.database.run(work, context.note("check domain", domain, .init(domain.host, "", "Looked at")))
        await context.wait(for: domain.id)
        await context.refresh()
        return context.redirect(to: domain.path, try await self.domain(context).news(since: domain))
    }

    /// The host that links in mails lead to, and that is named first.
    @Sendable func makePrimary(_ request: Request, _ context: AdminContext) async throws -> Response {
        _ = try await context.form(request)
        let domain = try await domain(context)
        let note = context.note("change main domain", domain, .init("Main host", "", domain.host))
        let isMade = try await context.database.write { transaction in
            guard domain.status.isServed, !domain.isPrimary else { return false }
            try await transaction.run(Domain.makeNonePrimary())
            guard try await transaction.run(Domain.makePrimary(domain.id)) == 1 else { throw HTTPFailure.notFound }
            try await transaction.run(note)
            return true
        }
        await context.refresh()
        let flash =
            isMade
            ? Flash(.success, "\(domain.spelled) is the main host now.")
            : Flash(.notice, domain.isPrimary ? "It is the main host already." : "Pages must be shown under it first.")
        return context.redirect(to: domain.path, flash)
    }

    /// Gives a host back. Nothing is served under it from then on.
    @Sendable func remove(_ request: Request, _ context: AdminContext) async throws -> Response {
        _ = try await context.form(request)
        let domain = try await domain(context)
        guard context.visit.host?.name != domain.host else {
            let words =
                "You use this host right now. Open the desk under another one of its hosts, then remove it there."
            return context.redirect(to: domain.path, Flash(.notice, words))
        }
        let removal = DomainRemoval(domain, at: context.desk.services.clock.now(), from: context.visit.remoteAddress)
        guard try await context.database.write({ try await removal.make(in: $0) }) else {
            return context.redirect(to: domain.path, Flash(.notice, "This host cannot be removed here."))
        }
        context.desk.services.alerts.forget(context.tenant.id)
        await context.refresh()
        return context.redirect(to: "/domains", Flash(.success, "\(domain.spelled) is removed."))
    }
}

/// A host that is given back, with all that goes with it.
struct DomainRemoval: Sendable {
    private let commands: [Command]
    private let rest: [Command]

    init(_ domain: Domain, at now: Date, from address: String?) {
        commands = [Domain.forgetClaim(domain.id), Domain.release(domain.id, at: now)]
        rest = [
            Alert.resolve(.domain, key: domain.id.short, at: now),
            Audit.note(
                "remove domain", subject: domain.id.uuid, change: [Audit.Change("Host", domain.host, "")], from: address
            ),
        ]
    }

    /// False for one that the operator gave, or that is gone already.
    func make(in transaction: Transaction) async throws -> Bool {
        var count = 0
        for command in commands { count += try await transaction.run(command) }
        if count > 0 { try await transaction.batch(rest) }
        return count > 0
    }
}

extension AdminContext {
    func wait(for id: ID<Domain>) async {
        await waitForLook { Domain.find(id, at: $0) }
    }

    /// What this process remembers of hosts must not be older than the page that follows.
    func refresh() async {
        await Announcements(services: desk.services).refreshDirectory()
    }

    /// For the record of who did what.
    func note(_ action: Audit.Action, _ domain: Domain, _ changes: Audit.Change...) -> Command {
        Audit.note(action, subject: domain.id.uuid, change: changes, from: visit.remoteAddress)
    }
}

import Domains
import FoundationEssentials
import Hummingbird
import Postgres
import Templates
import Values
import Web

/// The hosts of a desk; an admin's pages.
struct DomainHosts {
    @Sendable func index(_ request: Request, _ context: AdminContext) async throws -> Response {
        try await index(DomainForm(), FormErrors(), request, context)
    }

    /// Claims a host, and its pair if the person wants that, and has DNS looked at.
    @Sendable func create(_ request: Request, _ context: AdminContext) async throws -> Response {
        let form = DomainForm(try await context.form(request))
        do {
            guard context.desk.services.settings.deskAddress.isSet else { throw Self.notHere }
            let names = try form.names(context.desk.services.settings.deskAddress)
            return try await claim(names, context)
        } catch let errors as FormErrors {
            return try await index(form, errors, request, context)
        }
    }

    /// How a host stands, and the records it needs beside those that are there.
    @Sendable func show(_ request: Request, _ context: AdminContext) async throws -> Response {
        let domain = try await domain(context)
        let services = context.desk.services
        let page = DomainShow(
            domain, domain.records(services.settings.deskAddress), context.tenant, now: services.clock.now())
        return try context.page(page, for: request)
    }

    /// Until DNS has been asked; the page is then read again.
    @Sendable func events(_ request: Request, _ context: AdminContext) async throws -> Response {
        let (id, clock) = (try await domain(context).id, context.desk.services.clock)
        return try context.live { database in
            let domain = try await database.first(Domain.find(id, at: clock.now()))
            return LiveState(version: domain?.version ?? "gone", isOver: domain?.isChecking != true)
        }
    }

    /// The one that the path names; 404 when there is none.
    func domain(_ context: AdminContext) async throws -> Domain {
        guard let id = ID<Domain>(short: try context.decoded("id")),
            let domain = try await context.database.first(Domain.find(id, at: context.desk.services.clock.now()))
        else { throw HTTPFailure.notFound }
        return domain
    }

    private func claim(_ names: [DomainName], _ context: AdminContext) async throws -> Response {
        let (member, now) = (context.member, context.desk.services.clock.now())
        let claims = try names.map { try DomainClaim($0, by: member, at: now, from: context.visit.remoteAddress) }
        let added = try await context.database.write { transaction in
            var added: [DomainClaim] = []
            for claim in claims where try await claim.make(in: transaction) { added.append(claim) }
            return added
        }
        guard let first = added.first else { return try await alreadyHere(names, context) }
        guard let domain = try await find(first.name, context) else { throw HTTPFailure.notFound }
        await context.wait(for: domain.id)
        let text = added.map(\.name.spelled).joined(separator: " and ")
        return context.redirect(to: domain.path, Flash(.success, "\(text) added. Set the records below next."))
    }

    private func alreadyHere(_ names: [DomainName], _ context: AdminContext) async throws -> Response {
        guard let name = names.first, let domain = try await find(name, context) else { throw Self.tooMany }
        return context.redirect(to: "/domains/\(domain.id.short)", Flash(.notice, "This host is here already."))
    }

    private func find(_ name: DomainName, _ context: AdminContext) async throws -> Domain? {
        try await context.database.first(Domain.find(host: name.host.name, at: context.desk.services.clock.now()))
    }

    private func index(
        _ form: DomainForm, _ errors: FormErrors, _ request: Request, _ context: AdminContext
    ) async throws -> Response {
        let now = context.desk.services.clock.now()
        let domains = try await context.database.read(Domain.all(at: now))
        let page = DomainsIndex(
            domains, form, errors, context.tenant, canAdd: context.desk.services.settings.deskAddress.isSet, now: now)
        return try context.page(page, for: request, status: errors.isEmpty ? .ok : .unprocessableContent)
    }

    private static var notHere: FormErrors { error("Hosts of your own cannot be added at the moment.") }
    private static var tooMany: FormErrors { error("There are \(Domain.most) hosts already. Remove one first.") }

    private static func error(_ text: String) -> FormErrors {
        var errors = FormErrors()
        errors.add(text, to: DomainForm.hostField)
        return errors
    }
}

extension Domain {
    /// What its page is made from, as far as it changes by itself.
    var version: String {
        "\(isChecking) \(status.rawValue) \(checkedAt.map { String($0.timeIntervalSince1970) } ?? "")"
    }
}

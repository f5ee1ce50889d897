import Domains
public import Foundation
import Postgres
import Values

/// What the command line does with hosts.
extension App {
    /// A host as scripts read it.
    public struct DomainSummary: Encodable, Sendable {
        /// A DNS record that it needs.
        public struct Record: Encodable, Sendable {
            public let type, name, value: String
        }

        public let host, status: String
        public let isPrimary: Bool
        /// What to do next, in a sentence.
        public let nextStep: String
        public let checkedAt: Date?
        public let records: [Record]
        /// What the last look found.
        public let sawProof, sawRoute: [String]
        public let trouble, authority: String?
        /// Whether pages are shown under it.
        public let isServed: Bool
    }

    /// Why nothing was done, in a sentence.
    public struct DomainProblem: Error, CustomStringConvertible {
        public let description: String
    }

    /// Throws `DomainProblem` when there is no such tenant.
    public static func domains(of slug: String, _ services: Services) async throws -> [DomainSummary] {
        let desk = try await desk(slug, services)
        return try await desk.database(.jobs).read(Domain.all(at: services.clock.now())).map(desk.summary)
    }

    /// Claims a host for a tenant; it is looked at by the next worker, or by `verify`.
    public static func add(_ typed: String, to slug: String, _ services: Services) async throws -> DomainSummary {
        let desk = try await desk(slug, services)
        guard services.settings.deskAddress.isSet else {
            throw DomainProblem(
                description: "DESK_CNAME and DESK_ADDRESSES are not set, so there is nowhere to point a host.")
        }
        let claim = try DomainClaim(name(typed, services), by: nil, at: services.clock.now(), from: nil)
        let isMade = try await desk.database(.admin).write { try await claim.make(in: $0) }
        guard isMade else {
            throw DomainProblem(description: "\(slug) has \(claim.name.host) already, or as many hosts as it may have.")
        }
        return try await desk.summary(held(claim.name.host.name, desk))
    }

    /// Looks at DNS now, and says how the host then stands.
    public static func verify(_ typed: String, of slug: String, _ services: Services) async throws -> DomainSummary {
        let desk = try await desk(slug, services)
        let domain = try await held(typed, desk)
        guard let look = await services.look(at: domain) else {
            throw DomainProblem(description: "\(domain.host) needs no proof, or there is nowhere to point it.")
        }
        let settling = DomainSettling(look: look, desk.tenant, now: services.clock.now())
        try await desk.database(.jobs).write { try await settling.settle(domain.id, in: $0) }
        return try await desk.summary(held(typed, desk))
    }

    /// Gives a host back. Nothing is served under it from then on.
    public static func remove(_ typed: String, from slug: String, _ services: Services) async throws {
        let desk = try await desk(slug, services)
        let domain = try await held(typed, desk)
        let removal = DomainRemoval(domain, at: services.clock.now(), from: nil)
        guard try await desk.database(.admin).write({ try await removal.make(in: $0) }) else {
            throw DomainProblem(description: "\(domain.host) is not one that \(slug) has added: see its tenant.yml.")
        }
    }

    /// Lets others have a host at once that a tenant has given back, instead of a week later.
    public static func free(_ typed: String, of slug: String, _ services: Services) async throws {
        let desk = try await desk(slug, services)
        let domain = try await held(typed, desk)
        let note = Audit.note(
            "free domain", subject: domain.id.uuid, change: [Audit.Change("Kept from others", domain.host, "")],
            from: nil)
        let isFreed = try await desk.database(.jobs).write { transaction in
            guard try await transaction.run(Domain.forgetReleased(domain.id)) == 1 else { return false }
            try await transaction.run(note)
            return true
        }
        guard isFreed else {
            throw DomainProblem(description: "\(domain.host) is still one of \(slug)'s. Remove it first.")
        }
    }

    private static func name(_ typed: String, _ services: Services) throws(DomainProblem) -> DomainName {
        do throws(DomainRefusal) {
            let name = try DomainName(typed)
            if services.settings.deskAddress.isOwn(name) { throw .special }
            return name
        } catch {
            throw DomainProblem(description: error.sentence)
        }
    }

    private static func held(_ typed: String, _ desk: DomainDesk) async throws -> Domain {
        let host = (try? DomainName(typed))?.host.name ?? Host(typed)?.name ?? typed
        guard let domain = try await find(host, desk) else {
            throw DomainProblem(description: "\(desk.tenant.slug) has no host \(host).")
        }
        return domain
    }

    private static func find(_ host: String, _ desk: DomainDesk) async throws -> Domain? {
        try await desk.database(.jobs).first(Domain.find(host: host, at: desk.services.clock.now()))
    }

    private static func desk(_ slug: String, _ services: Services) async throws -> DomainDesk {
        try await prepare(services)
        guard let tenant = services.directory.all.first(where: { $0.slug == slug }) else {
            throw DomainProblem(description: "There is no tenant \(slug).")
        }
        return DomainDesk(tenant: tenant, services: services)
    }
}

/// A tenant as the command line works with its hosts.
private struct DomainDesk {
    let tenant: Tenant
    let services: Services

    func database(_ audience: Audience) -> TenantDatabase {
        TenantDatabase(services.automation.pool, tenant: tenant.id, audience: audience)
    }

    func summary(_ domain: Domain) -> App.DomainSummary {
        let records = domain.records(services.settings.deskAddress)
        return App.DomainSummary(
            host: domain.host, status: domain.status.rawValue, isPrimary: domain.isPrimary,
            nextStep: domain.nextStep(tenant.formats), checkedAt: domain.checkedAt,
            records: records.map {
                ([$0.proof] + $0.routes).map { .init(type: $0.type, name: $0.name, value: $0.value) }
            }
                ?? [],
            sawProof: domain.seen.proof, sawRoute: domain.seen.route, trouble: domain.seen.trouble,
            authority: domain.seen.authority, isServed: domain.status.isServed)
    }
}

import Domains
import Foundation
import Jobs
import Postgres
import Templates
import Values

/// One look at one host's DNS records, and what becomes of the host by it.
struct DomainCheck: Codable, Sendable {
    static let kind = JobKind<DomainCheck>("domains.check", maxAttempts: 3, timeout: .seconds(60))

    let domain: UUID
    /// Who asked for it, as the member was called then; nobody for the round.
    let member: UUID?
    let memberName: String

    init(_ domain: ID<Domain>, for member: Member? = nil) {
        self.domain = domain.uuid
        (self.member, memberName) = (member?.id.uuid, member?.name ?? "")
    }

    /// At most one of a host waits or runs.
    func enqueued(at now: Date) throws(JobError) -> Command {
        try Queue.enqueue(
            Self.kind, self, key: domain.uuidString.lowercased(), by: member.map { ($0, memberName) }, at: now)
    }

    /// No transaction is open while DNS is asked.
    func run(_ run: JobRun, _ services: Services) async throws {
        let (id, now) = (ID<Domain>(domain), services.clock.now())
        guard let tenant = services.directory.all.first(where: { $0.id.uuid == run.tenant }),
            let domain = try await run.read(Domain.find(id, at: now)).first
        else { return }
        guard domain.status != .released else {
            return try await run.finish { try await $0.run(Domain.forgetReleased(id)) }
        }
        guard let look = await services.look(at: domain) else { return }
        let settling = DomainSettling(look: look, tenant, now: services.clock.now())
        try await run.finish { try await settling.settle(id, in: $0) }
    }
}

extension Services {
    /// Nil for a host whose records nobody can tell: given by the operator, or with nowhere to point it.
    func look(at domain: Domain) async -> DomainLook? {
        guard let records = domain.records(settings.deskAddress) else { return nil }
        return await DomainLook.take(at: records, resolver)
    }
}

extension Domain {
    /// Nil for a host that needs none.
    func records(_ desk: DeskAddress) -> DomainRecords? {
        guard desk.isSet, let name, let token else { return nil }
        return DomainRecords(name: name, token: token, desk: desk)
    }
}

extension DomainSettling {
    init(look: DomainLook, _ tenant: Tenant, now: Date) {
        let formats = tenant.formats
        self.init(look: look, formats: { formats.instant($0) }, now: now)
    }
}

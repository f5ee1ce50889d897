import FoundationEssentials
import Jobs
import Postgres
import Values

/// One look at the DNS records of the domain that a desk's mail is to come from, and what becomes of it.
struct SenderCheck: Codable, Sendable {
    static let kind = JobKind<SenderCheck>("senders.check", maxAttempts: 3, timeout: .seconds(60))

    let sender: UUID
    /// Who asked for it, as the member was called then; nobody for the round.
    let member: UUID?
    let memberName: String

    init(_ sender: ID<Sender>, for member: Member? = nil) {
        self.sender = sender.uuid
        (self.member, memberName) = (member?.id.uuid, member?.name ?? "")
    }

    /// At most one of a sender waits or runs.
    func enqueued(at now: Date) throws(JobError) -> Command {
        try Queue.enqueue(
            Self.kind, self, key: sender.uuidString.lowercased(), by: member.map { ($0, memberName) }, at: now)
    }

    /// No transaction is open while DNS is asked.
    func run(_ run: JobRun, _ services: Services) async throws {
        let id = ID<Sender>(sender)
        guard let tenant = services.directory.all.first(where: { $0.id.uuid == run.tenant }),
            let found = try await run.read(Sender.find(id, at: services.clock.now())).first,
            let records = SenderRecords(found, services.settings.mailServers)
        else { return }
        let look = await SenderLook.take(at: records, services.resolver)
        let settling = SenderSettling(look: look, tenant, now: services.clock.now())
        try await run.finish { try await settling.settle(id, in: $0) }
    }
}

import Domains
import FoundationEssentials
import Postgres
import Values
import Web

/// A host that is added: claimed with a token of its own, on record, and looked at soon.
struct DomainClaim: Sendable {
    let name: DomainName
    let id: ID<Domain>
    private let claim, note: Command
    private let check: @Sendable (ID<Domain>) throws -> Command
    private let held: Query<Domain>

    /// By a member, or by the command line.
    init(_ name: DomainName, by member: Member?, at now: Date, from address: String?) throws {
        self.name = name
        id = .new(at: now)
        claim = Domain.claim(
            name, as: id, token: Self.token(), by: member?.name ?? "", at: now)
        note = Audit.note(
            "add domain", subject: id.uuid, change: [Audit.Change("Host", "", name.host.name)], from: address)
        held = Domain.find(host: name.host.name, at: now)
        check = { try DomainCheck($0, for: member).enqueued(at: now) }
    }

    /// False when the desk has it already, or too many.
    func make(in transaction: Transaction) async throws -> Bool {
        guard try await transaction.run(claim) == 1, let domain = try await transaction.first(held) else {
            return false
        }
        try await transaction.batch([check(domain.id), note])
        return true
    }

    /// 160 random bits.
    private static func token() -> String {
        [UInt8].random(count: 20).map { byte in
            let text = String(byte, radix: 16)
            return byte < 16 ? "0\(text)" : text
        }.joined()
    }
}

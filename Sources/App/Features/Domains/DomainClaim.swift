import Domains
import FoundationEssentials
import Postgres
import Values
import Web

/// A host that is added: claimed with a token of its own, on record, and looked at soon.
struct DomainClaim: Sendable {
    let name: DomainName
    private let claim: Command
    private let rest: @Sendable (ID<Domain>) throws -> [Command]
    private let held: Query<Domain>

    /// By a member, or by the command line.
    init(_ name: DomainName, by member: Member?, at now: Date, from address: String?) throws {
        self.name = name
        claim = Domain.claim(name, as: .new(at: now), token: Self.token(), by: member?.name ?? "", at: now)
        held = Domain.find(host: name.host.name, at: now)
        rest = { id in
            let change = Audit.Change("Host", "", name.host.name)
            return [
                try DomainCheck(id, for: member).enqueued(at: now),
                Audit.note("add domain", subject: id.uuid, change: [change], from: address),
            ]
        }
    }

    /// False when the desk has it already, or too many. A host that was given back keeps its id, so that the record of who
    /// did what has one host and not two.
    func make(in transaction: Transaction) async throws -> Bool {
        guard try await transaction.run(claim) == 1, let domain = try await transaction.first(held) else {
            return false
        }
        try await transaction.batch(rest(domain.id))
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

import Domains
import FoundationEssentials
import Postgres
import Values

/// A host of a desk: given by the operator, or claimed by the agency and looked at in DNS again and again.
struct Domain: Sendable, Identified, RowDecodable {
    static let idPrefix = "domain"

    let id: ID<Domain>
    let host: String
    let isPrimary: Bool
    let life: DomainLife
    /// What its TXT record has to show; nil for one that the operator gave.
    let token: String?
    let claimedAt: Date?
    /// Who added it, as the member was called then.
    let memberName: String
    let checkedAt: Date?
    /// What the last look found.
    let seen: Sight
    /// Whether DNS is being asked right now, or in a moment.
    let isChecking: Bool

    /// What a look at DNS found.
    struct Sight: Sendable, Equatable {
        /// The texts where the proof should be, and where the host leads.
        var proof: [String] = []
        var route: [String] = []
        /// What no server could say.
        var trouble: String?
        /// What stands in the way of a certificate.
        var authority: String?
        /// The proof is there, and something else is in the way.
        var isWaiting = false
    }

    var status: DomainStatus { life.status }

    /// Nil for what nobody could claim, such as a host of the operator's on this machine.
    var name: DomainName? { try? DomainName(host) }

    init(from row: inout RowReader) throws(PostgresError) {
        id = try row.next()
        host = try row.next()
        isPrimary = try row.next()
        var life = DomainLife(try row.next())
        life.provenAt = try row.next()
        life.routedAt = try row.next()
        life.seenAt = try row.next()
        life.failingSince = try row.next()
        life.releasedAt = try row.next()
        self.life = life
        token = try row.next()
        claimedAt = try row.next()
        memberName = try row.next()
        checkedAt = try row.next()
        seen = Sight(
            proof: try row.next(), route: try row.next(), trouble: try row.next(), authority: try row.next(),
            isWaiting: try row.next())
        isChecking = try row.next()
    }
}

extension DomainStatus: TextColumn {}

import FoundationEssentials
import Postgres
import Values

/// Whom an admin wants to invite, once that makes sense.
struct Guest: Sendable {
    let email, name: String
    let role: Member.Role
    /// For a creator or an advertiser, whom they speak for.
    let party: UUID?

    var creator: UUID? { role == .creator ? party : nil }
    var advertiser: UUID? { role == .advertiser ? party : nil }
}

extension Guest {
    /// Who was invited.
    init(_ invitation: Invitation) {
        self.init(
            email: invitation.email, name: invitation.name, role: invitation.role, party: invitation.party)
    }
}

/// Who asks somebody to join: a member, or the operator, who is none.
struct Inviter: Sendable {
    let id: ID<Member>?
    /// As the mail and the list of members say it.
    let name: String

    init(_ member: Member) {
        (id, name) = (member.id, member.name)
    }

    init(_ name: String) {
        (id, self.name) = (nil, name)
    }
}

/// The creators and advertisers whom a guest could speak for.
struct Parties: Sendable {
    let creators: [Party]
    let advertisers: [Party]

    /// One of them.
    struct Party: Sendable, RowDecodable {
        let id: UUID
        let name: String

        init(from row: inout RowReader) throws(PostgresError) {
            id = try row.next()
            name = try row.next()
        }
    }

    static func creators() -> Query<Party> {
        Query("SELECT id, name FROM creators ORDER BY lower(name), id")
    }

    static func advertisers() -> Query<Party> {
        Query("SELECT id, name FROM advertisers ORDER BY lower(name), id")
    }
}

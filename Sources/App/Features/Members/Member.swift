import FoundationEssentials
import Postgres
import Values

/// A person who may sign in to one tenant, in one role.
struct Member: Sendable, Identified, RowDecodable {
    static let idPrefix = "member"

    let id: ID<Member>
    let name: String
    let email: String
    let role: Role
    /// The creator or advertiser the person speaks for; ops and admins speak for the tenant.
    let party: UUID?

    /// What a member comes for.
    enum Role: String, Sendable, CaseIterable {
        case admin, ops, creator, advertiser

        var audience: Audience {
            switch self {
            case .admin: .admin
            case .ops: .ops
            case .creator: .creator
            case .advertiser: .advertiser
            }
        }

        /// As people read it.
        var title: String {
            switch self {
            case .admin: "Admin"
            case .ops: "Ops"
            case .creator: "Creator"
            case .advertiser: "Advertiser"
            }
        }
    }

    /// The first letters of the first and the last name.
    var initials: String {
        let words = name.split(separator: " ")
        let letters = [words.first, words.count > 1 ? words.last : nil].compactMap { $0?.first }
        return String(letters).uppercased()
    }
}

extension Member {
    init(from row: inout RowReader) throws(PostgresError) {
        id = try row.next()
        name = try row.next()
        email = try row.next()
        role = try row.next()
        party = try row.next()
    }
}

extension Member.Role: TextColumn {}

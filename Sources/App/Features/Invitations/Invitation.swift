import FoundationEssentials
import Postgres
import Values

/// Somebody who is asked to join, and as what.
struct Invitation: Sendable, Identified, RowDecodable {
    static let idPrefix = "invitation"
    static let lifetime: TimeInterval = 7 * 86_400
    /// It is not sent again sooner: whoever clicks twice means it once.
    static let pause: TimeInterval = 60

    let id: ID<Invitation>
    let email, name: String
    let role: Member.Role
    /// The creator or advertiser whom they will speak for, and its name.
    let party: UUID?
    let partyName: String?
    let inviterName: String
    let sentAt: Date
    let expiresAt: Date

    init(from row: inout RowReader) throws(PostgresError) {
        id = try row.next()
        email = try row.next()
        name = try row.next()
        role = try row.next()
        party = try row.next()
        partyName = try row.next()
        inviterName = try row.next()
        sentAt = try row.next()
        expiresAt = try row.next()
    }

    /// For the record of who did what.
    static func note(_ id: ID<Invitation>, _ guest: Guest, from address: String?) -> Command {
        Audit.note(
            "invite", subject: id.uuid,
            change: [.init("Address", "", guest.email), .init("Role", "", guest.role.title)], from: address)
    }
}

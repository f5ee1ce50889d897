import FoundationEssentials
import Postgres
import Values
import Web

/// An address that a member wants to have, and has once they have confirmed it.
struct AddressChange: Sendable, RowDecodable {
    static let lifetime: TimeInterval = 86_400

    let member: ID<Member>
    /// What the member is called.
    let name: String
    /// The member's until now, and the new one.
    let before, after: String
    let sentAt: Date

    init(from row: inout RowReader) throws(PostgresError) {
        member = try row.next()
        name = try row.next()
        before = try row.next()
        after = try row.next()
        sentAt = try row.next()
    }

    /// One's own that waits.
    static func waiting(at now: Date) -> Query<AddressChange> {
        Query(
            """
            SELECT c.member_id, m.name, m.email, c.email, c.sent_at
            FROM address_changes c JOIN members m ON m.tenant_id = c.tenant_id AND m.id = c.member_id
            WHERE c.member_id = (SELECT current_member()) AND c.expires_at > \(now)
            """)
    }

    /// The one behind a link, while it can be confirmed.
    static func behind(_ token: LinkToken, at now: Date) -> Query<AddressChange> {
        Query(
            """
            SELECT c.member_id, m.name, m.email, c.email, c.sent_at
            FROM address_changes c JOIN members m ON m.tenant_id = c.tenant_id AND m.id = c.member_id
            WHERE c.token_hash = \(token.digest) AND c.expires_at > \(now)
            """)
    }

    /// Another wish in the place of the last one.
    static func ask(_ email: String, for member: ID<Member>, _ token: LinkToken, at now: Date) -> Command {
        Command(
            """
            INSERT INTO address_changes (member_id, email, token_hash, sent_at, expires_at)
            VALUES (\(member), \(email), \(token.digest), \(now), \(now.addingTimeInterval(lifetime)))
            ON CONFLICT (tenant_id, member_id) DO UPDATE SET
                email = excluded.email, token_hash = excluded.token_hash, sent_at = excluded.sent_at,
                expires_at = excluded.expires_at
            """)
    }

    /// The new address is the member's. Affects no row when somebody was quicker.
    static func confirm(_ token: LinkToken, at now: Date) -> Command {
        Command(
            """
            UPDATE members AS m SET email = c.email FROM address_changes c
            WHERE c.tenant_id = m.tenant_id AND c.member_id = m.id AND c.token_hash = \(token.digest)
              AND c.expires_at > \(now)
            """)
    }

    static func withdraw(of member: ID<Member>) -> Command {
        Command("DELETE FROM address_changes WHERE member_id = \(member)")
    }
}

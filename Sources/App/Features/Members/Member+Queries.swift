import FoundationEssentials
import Postgres
import Values

extension Member {
    /// Everybody of the tenant, as an admin sees them.
    static func all() -> Query<Listed> {
        Query(
            """
            SELECT m.id, m.name, m.email, m.role, coalesce(m.creator_id, m.advertiser_id),
                   coalesce(c.name, a.name), m.signed_in_at, m.disabled_at IS NOT NULL
            FROM members m
            LEFT JOIN creators c ON c.tenant_id = m.tenant_id AND c.id = m.creator_id
            LEFT JOIN advertisers a ON a.tenant_id = m.tenant_id AND a.id = m.advertiser_id
            ORDER BY array_position(ARRAY['admin', 'ops', 'creator', 'advertiser'], m.role), m.name, m.id
            """)
    }

    /// A member with what the list of members says beside the name.
    struct Listed: RowDecodable {
        let member: Member
        let partyName: String?
        let signedInAt: Date?
        let isDisabled: Bool

        init(from row: inout RowReader) throws(PostgresError) {
            member = try Member(from: &row)
            partyName = try row.next()
            signedInAt = try row.next()
            isDisabled = try row.next()
        }
    }

    /// Who has this e-mail address, and what the password must match.
    static func credentials(email: String) -> Query<Credentials> {
        Query(
            """
            SELECT id, name, email, role, coalesce(creator_id, advertiser_id), password_hash
            FROM members WHERE email = \(email)
            """)
    }

    static func credentials(of id: ID<Member>) -> Query<Credentials> {
        Query(
            """
            SELECT id, name, email, role, coalesce(creator_id, advertiser_id), password_hash
            FROM members WHERE id = \(id)
            """)
    }

    struct Credentials: RowDecodable {
        let member: Member
        let passwordHash: String

        init(member: Member, passwordHash: String) {
            self.member = member
            self.passwordHash = passwordHash
        }

        init(from row: inout RowReader) throws(PostgresError) {
            member = try Member(from: &row)
            passwordHash = try row.next()
        }
    }

    func setPassword(hash: String) -> Command {
        Command("UPDATE members SET password_hash = \(hash) WHERE id = \(id)")
    }
}

extension Member.Credentials {
    /// Changes nothing when the password has been changed since it was checked. Holds the member's row, so that a change
    /// comes wholly before or wholly after.
    func noteSignIn(at instant: Date) -> Command {
        Command(
            """
            UPDATE members SET signed_in_at = \(instant)
            WHERE id = \(member.id) AND password_hash = \(passwordHash)
            """)
    }
}

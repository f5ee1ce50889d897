import FoundationEssentials
import Postgres
import Values
import Web

/// A member who may set another password, by a link that they alone were sent.
enum PasswordReset {
    static let lifetime: TimeInterval = 3600

    /// Another link in the place of the last one.
    static func allow(_ member: ID<Member>, _ token: LinkToken, at now: Date) -> Command {
        Command(
            """
            INSERT INTO password_resets (member_id, token_hash, expires_at)
            VALUES (\(member), \(token.digest), \(now.addingTimeInterval(lifetime)))
            ON CONFLICT (tenant_id, member_id) DO UPDATE SET
                token_hash = excluded.token_hash, expires_at = excluded.expires_at
            """)
    }

    /// Who may set a password by a link, while it can be used.
    static func member(behind token: LinkToken, at now: Date) -> Query<Member> {
        Query(
            """
            SELECT m.id, m.name, m.email, m.role, coalesce(m.creator_id, m.advertiser_id)
            FROM password_resets r JOIN members m ON m.tenant_id = r.tenant_id AND m.id = r.member_id
            WHERE r.token_hash = \(token.digest) AND r.expires_at > \(now)
            """)
    }

    /// Once: the link leads nowhere from now on. Affects no row when somebody was quicker.
    static func use(_ token: LinkToken, at now: Date) -> Command {
        Command("DELETE FROM password_resets WHERE token_hash = \(token.digest) AND expires_at > \(now)")
    }

    /// A member who may sign in, by the address they sign in with.
    static func reader(at email: String) -> Query<Reader> {
        Query("SELECT id, name, email FROM members WHERE email = \(email) AND disabled_at IS NULL")
    }

    /// Whom the link is for.
    struct Reader: Sendable, RowDecodable {
        let id: ID<Member>
        let reader: MailReader

        init(from row: inout RowReader) throws(PostgresError) {
            id = try row.next()
            reader = try MailReader(from: &row)
        }
    }
}

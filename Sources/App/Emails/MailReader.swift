import Postgres
import Values

/// Whom a mail is to.
struct MailReader: Sendable, RowDecodable {
    let name, address: String

    init(name: String, address: String) {
        (self.name, self.address) = (name, address)
    }

    init(_ member: Member) {
        self.init(name: member.name, address: member.email)
    }

    init(from row: inout RowReader) throws(PostgresError) {
        name = try row.next()
        address = try row.next()
    }

    /// A member who may sign in and wants such mail; no row for anybody else.
    static func member(_ id: ID<Member>, wanting kind: MailKind) -> Query<MailReader> {
        Query(
            """
            SELECT m.name, m.email FROM members m WHERE m.id = \(id) AND m.disabled_at IS NULL AND NOT EXISTS (
                SELECT FROM mail_mutes u
                WHERE u.tenant_id = m.tenant_id AND u.member_id = m.id AND u.kind = \(kind))
            """)
    }
}

import FoundationEssentials
import MailText
import Postgres
import Values

extension OwnMailTemplate {
    private static let columns: SQL = "name, subject, body, version, member_name, updated_at"

    static func all() -> Query<OwnMailTemplate> {
        Query("SELECT \(columns) FROM mail_templates ORDER BY name")
    }

    static func find(_ kind: MailKind) -> Query<OwnMailTemplate> {
        Query("SELECT \(columns) FROM mail_templates WHERE name = \(kind)")
    }

    /// Affects no row when somebody else has saved it since version `seen`, which is 0 where there was none.
    static func save(
        _ source: MailSource, as kind: MailKind, seen: Int, by member: String, at now: Date
    ) -> Command {
        Command(
            """
            INSERT INTO mail_templates (name, subject, body, version, member_name, updated_at)
            VALUES (\(kind), \(source.subject), \(source.text), \(seen) + 1, \(member), \(now))
            ON CONFLICT (tenant_id, name) DO UPDATE SET
                subject = excluded.subject, body = excluded.body, version = excluded.version,
                member_name = excluded.member_name, updated_at = excluded.updated_at
            WHERE mail_templates.version = \(seen)
            """)
    }

    static func drop(_ kind: MailKind) -> Command {
        Command("DELETE FROM mail_templates WHERE name = \(kind)")
    }
}

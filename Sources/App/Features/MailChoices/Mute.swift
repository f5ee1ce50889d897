import FoundationEssentials
import Postgres
import Values
import Web

/// A kind of mail that a member does not want.
enum Mute {
    /// One's own.
    static func own() -> Query<MailKind> {
        Query("SELECT kind FROM mail_mutes WHERE member_id = (SELECT current_member()) ORDER BY kind") {
            (row: inout RowReader) throws(PostgresError) in try row.next()
        }
    }

    /// Gives up all that one chose before.
    static func forgetOwn() -> Command {
        Command("DELETE FROM mail_mutes WHERE member_id = (SELECT current_member())")
    }

    static func chooseOwn(_ kinds: [MailKind]) -> Command {
        Command(
            """
            INSERT INTO mail_mutes (member_id, kind)
            SELECT current_member(), kind FROM unnest(\(kinds.map(\.rawValue))) AS kind
            ON CONFLICT (tenant_id, member_id, kind) DO NOTHING
            """)
    }

    /// By the link of a mail. Affects no row when it was so already.
    static func add(_ kind: MailKind, of member: ID<Member>) -> Command {
        Command(
            """
            INSERT INTO mail_mutes (member_id, kind) VALUES (\(member), \(kind))
            ON CONFLICT (tenant_id, member_id, kind) DO NOTHING
            """)
    }
}

/// What the link at the foot of a mail names: one kind of mail to one member of one desk. Signed, so that nobody can make one up;
/// without an end, because mail is kept for years.
struct MuteLink: Sendable, Equatable {
    let tenant: ID<Tenant>
    let member: ID<Member>
    let kind: MailKind

    func ticket(_ tickets: Tickets) -> String {
        tickets.issue("\(tenant.uuid) \(member.uuid) \(kind.rawValue)", until: .distantFuture)
    }

    init(of kind: MailKind, to member: ID<Member>, at tenant: ID<Tenant>) {
        (self.tenant, self.member, self.kind) = (tenant, member, kind)
    }

    /// Nil for what is none of ours.
    init?(ticket: String, _ tickets: Tickets) {
        let words = (try? tickets.read(ticket))?.split(separator: " ").map(String.init) ?? []
        guard words.count == 3, let tenant = UUID(uuidString: words[0]), let member = UUID(uuidString: words[1]),
            let kind = MailKind(rawValue: words[2]), kind.isOptional
        else { return nil }
        self.init(of: kind, to: ID(member), at: ID(tenant))
    }

    static func path(_ ticket: String) -> String { "/unsubscribe/\(ticket)" }
}

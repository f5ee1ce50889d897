import FoundationEssentials
import Jobs
import Mail
import Postgres
import Values

extension Sender {
    private static func selection(_ now: Date) -> SQL {
        """
        SELECT s.id, s.name, s.local_part, s.domain, s.selector, s.record, s.added_at, s.member_name, s.status,
               s.verified_at, s.failing_since, s.checked_at, s.dkim, s.spf, s.dmarc, s.saw_dkim, s.saw_spf, s.saw_dmarc,
               s.trouble,
               EXISTS (SELECT FROM jobs j WHERE j.tenant_id = s.tenant_id AND j.kind = \(SenderCheck.kind.name)
                       AND j.unique_key = s.id::text AND j.status IN ('waiting', 'running') AND j.run_at <= \(now))
        FROM senders s
        """
    }

    /// The one of the desk.
    static func current(at now: Date) -> Query<Sender> {
        Query("\(selection(now)) ORDER BY s.id")
    }

    static func find(_ id: ID<Sender>, at now: Date) -> Query<Sender> {
        Query("\(selection(now)) WHERE s.id = \(id)")
    }

    /// As it is; nobody else changes it until the transaction ends. No row when it is gone.
    static func hold(_ id: ID<Sender>, at now: Date) -> Query<Sender> {
        Query("\(selection(now)) WHERE s.id = \(id) FOR UPDATE OF s")
    }

    /// Affects no row when somebody else names one just now.
    static func add(
        _ id: ID<Sender>, _ wish: SenderWish, _ key: SenderKey, by member: Member, at now: Date
    ) -> Command {
        Command(
            """
            INSERT INTO senders (id, name, local_part, domain, selector, record, sealed, added_at, member_name, next_check_at)
            VALUES (\(id), \(wish.name), \(wish.address.local), \(wish.address.domain), \(key.selector), \(key.record),
                    \(key.sealed), \(now), \(member.name), \(now))
            ON CONFLICT (tenant_id) DO NOTHING
            """)
    }

    /// Another name or mailbox; the domain, and what it has proved, stay.
    static func change(_ id: ID<Sender>, _ wish: SenderWish) -> Command {
        Command(
            """
            UPDATE senders SET name = \(wish.name), local_part = \(wish.address.local)
            WHERE id = \(id) AND domain = \(wish.address.domain)
            """)
    }

    /// With its key, which nobody has any more then.
    static func remove(_ id: ID<Sender>) -> Command {
        Command("DELETE FROM senders WHERE id = \(id)")
    }
}

import Domains
import FoundationEssentials
import Postgres
import Values

extension Sender {
    /// One whose time to be looked at has come, of whichever tenant.
    struct Due: Sendable, RowDecodable {
        let tenant: ID<Tenant>
        let id: ID<Sender>

        init(from row: inout RowReader) throws(PostgresError) {
            tenant = try row.next()
            id = try row.next()
        }
    }

    /// For the role that reads the directory. As many at a time as a round begins.
    static func due(at now: Date) -> Query<Due> {
        Query("SELECT tenant_id, id FROM senders WHERE next_check_at <= \(now) ORDER BY next_check_at, id LIMIT 200")
    }

    /// What a look found, and what it made of the sender.
    static func keep(_ id: ID<Sender>, _ life: SenderLife, _ sight: Sight, next: Date, at now: Date) -> Command {
        Command(
            """
            UPDATE senders SET status = \(life.status), verified_at = \(life.verifiedAt),
                   failing_since = \(life.failingSince), checked_at = \(now), next_check_at = \(next),
                   dkim = \(sight.dkim), spf = \(sight.spf), dmarc = \(sight.dmarc), saw_dkim = \(sight.dkimTexts),
                   saw_spf = \(sight.spfTexts), saw_dmarc = \(sight.dmarcTexts), trouble = \(sight.trouble)
            WHERE id = \(id)
            """)
    }

    /// When to look again: soon while somebody waits for it, daily once mail comes from it, more often while it fails.
    static func nextLook(_ life: SenderLife, addedAt: Date, isUnsure: Bool, at now: Date) -> Date {
        let age = now.timeIntervalSince(addedAt)
        let wait: TimeInterval =
            switch life.status {
            case .claimed: age < 7200 ? 300 : age < 3 * 86_400 ? 3600 : 86_400
            case .verified, .lapsed: life.failingSince != nil || isUnsure ? 6 * 3600 : 86_400
            }
        return now.addingTimeInterval(wait)
    }
}

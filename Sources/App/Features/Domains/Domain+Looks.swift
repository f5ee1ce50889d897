import Domains
import FoundationEssentials
import Postgres
import Values

extension Domain {
    /// One whose time to be looked at has come, of whichever tenant.
    struct Due: Sendable, RowDecodable {
        let tenant: ID<Tenant>
        let id: ID<Domain>

        init(from row: inout RowReader) throws(PostgresError) {
            tenant = try row.next()
            id = try row.next()
        }
    }

    /// For the role that reads the directory. As many at a time as a round begins.
    static func due(at now: Date) -> Query<Due> {
        Query("SELECT tenant_id, id FROM hosts WHERE next_check_at <= \(now) ORDER BY next_check_at, id LIMIT 200")
    }

    /// Whether nobody else has it, nor a name above it, nor had it until lately. It looks across the wall, so that only a
    /// job may ask, of a host whose proof was found.
    static func isFree(_ name: DomainName, at now: Date) -> Query<Bool> {
        let since = now.addingTimeInterval(-DomainTerms.coolDown)
        return Query("SELECT host_is_free(\(name.withAncestors), \(since))")
    }

    /// What a look found, and what it made of the host.
    static func keep(_ id: ID<Domain>, _ life: DomainLife, _ sight: Sight, next: Date, at now: Date) -> Command {
        Command(
            """
            UPDATE hosts SET status = \(life.status), proven_at = \(life.provenAt), routed_at = \(life.routedAt),
                   seen_at = \(life.seenAt), failing_since = \(life.failingSince), released_at = \(life.releasedAt),
                   is_primary = is_primary AND \(life.status.isServed), checked_at = \(now), next_check_at = \(next),
                   saw_proof = \(sight.proof), saw_route = \(sight.route), trouble = \(sight.trouble),
                   authority = \(sight.authority), is_waiting = \(sight.isWaiting)
            WHERE id = \(id)
            """)
    }

    /// A page was shown under it.
    static func noteSeen(_ host: Host, at now: Date) -> Command {
        Command("UPDATE hosts SET status = 'live', seen_at = \(now) WHERE host = \(host.name) AND status = 'routed'")
    }

    /// When to look again: soon while somebody waits for it, daily once it is in use, more often while it fails.
    static func nextLook(_ life: DomainLife, claimedAt: Date?, isUnsure: Bool, at now: Date) -> Date {
        if life.status == .released { return now.addingTimeInterval(DomainTerms.coolDown) }
        let age = now.timeIntervalSince(claimedAt ?? now)
        let wait: TimeInterval =
            switch life.status {
            case .claimed, .proven: age < 7200 ? 300 : age < 3 * 86_400 ? 3600 : 86_400
            case .routed: 6 * 3600
            default: life.failingSince != nil || isUnsure ? 6 * 3600 : 86_400
            }
        return now.addingTimeInterval(wait)
    }
}

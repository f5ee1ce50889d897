import Domains
import FoundationEssentials
import Jobs
import Postgres
import Values

extension Domain {
    /// As many as a desk may have, those that it gave back included.
    static let most = 50

    private static func selection(_ now: Date) -> SQL {
        """
        SELECT h.id, h.host, h.is_primary, h.status, h.proven_at, h.routed_at, h.seen_at, h.failing_since, h.released_at,
               h.token, h.claimed_at, h.member_name, h.checked_at, h.saw_proof, h.saw_route, h.trouble, h.authority,
               h.is_waiting,
               EXISTS (SELECT FROM jobs j WHERE j.tenant_id = h.tenant_id AND j.kind = \(DomainCheck.kind.name)
                       AND j.unique_key = h.id::text AND j.status IN ('waiting', 'running') AND j.run_at <= \(now))
        FROM hosts h
        """
    }

    /// The primary one first, then those in use, by name.
    static func all(at now: Date) -> Query<Domain> {
        Query(
            """
            \(selection(now))
            ORDER BY h.is_primary DESC, h.status IN ('given', 'routed', 'live', 'drifting') DESC, h.host
            """)
    }

    static func find(_ id: ID<Domain>, at now: Date) -> Query<Domain> {
        Query("\(selection(now)) WHERE h.id = \(id)")
    }

    static func find(host: String, at now: Date) -> Query<Domain> {
        Query("\(selection(now)) WHERE h.host = \(host)")
    }

    /// As it is; nobody else changes it until the transaction ends. No row when it is gone.
    static func hold(_ id: ID<Domain>, at now: Date) -> Query<Domain> {
        Query("\(selection(now)) WHERE h.id = \(id) FOR UPDATE OF h")
    }

    /// Affects no row when the desk has the host already. One that it gave back begins anew, with another token.
    static func claim(_ name: DomainName, as id: ID<Domain>, token: String, by member: String, at now: Date) -> Command
    {
        Command(
            """
            INSERT INTO hosts (id, host, token, claimed_at, next_check_at, member_name)
            SELECT \(id), \(name.host.name), \(token), \(now), \(now), \(member)
            WHERE (SELECT count(*) FROM hosts) < \(most)
            ON CONFLICT (tenant_id, host) DO UPDATE SET
                status = 'claimed', token = excluded.token, claimed_at = excluded.claimed_at,
                next_check_at = excluded.next_check_at, member_name = excluded.member_name, proven_at = NULL,
                routed_at = NULL, seen_at = NULL, failing_since = NULL, released_at = NULL, checked_at = NULL,
                saw_proof = '{}', saw_route = '{}', trouble = NULL, authority = NULL, is_waiting = false
            WHERE hosts.status = 'released'
            """)
    }

    /// Gives it back. One that was never proven is forgotten instead, by `forgetClaim`.
    static func release(_ id: ID<Domain>, at now: Date) -> Command {
        let forgotten = now.addingTimeInterval(DomainTerms.coolDown)
        return Command(
            """
            UPDATE hosts SET status = 'released', released_at = \(now), next_check_at = \(forgotten), is_primary = false
            WHERE id = \(id) AND status IN ('proven', 'routed', 'live', 'drifting')
            """)
    }

    static func forgetClaim(_ id: ID<Domain>) -> Command {
        Command("DELETE FROM hosts WHERE id = \(id) AND status = 'claimed'")
    }

    /// One whose time is up.
    static func forgetReleased(_ id: ID<Domain>) -> Command {
        Command("DELETE FROM hosts WHERE id = \(id) AND status = 'released'")
    }

    /// Makes way for another primary host.
    static func makeNonePrimary() -> Command {
        Command("UPDATE hosts SET is_primary = false WHERE is_primary")
    }

    /// Affects no row when nothing is served under it.
    static func makePrimary(_ id: ID<Domain>) -> Command {
        Command(
            """
            UPDATE hosts SET is_primary = true
            WHERE id = \(id) AND status IN ('given', 'routed', 'live', 'drifting')
            """)
    }
}

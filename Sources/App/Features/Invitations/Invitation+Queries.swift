import FoundationEssentials
import Postgres
import Values
import Web

extension Invitation {
    /// Those that nobody has accepted or withdrawn, the newest first; also those that have run out.
    static func open() -> Query<Invitation> {
        Query(
            """
            SELECT i.id, i.email, i.name, i.role, coalesce(i.creator_id, i.advertiser_id), coalesce(c.name, a.name),
                   i.inviter_name, i.sent_at, i.expires_at
            FROM invitations i
            LEFT JOIN creators c ON c.tenant_id = i.tenant_id AND c.id = i.creator_id
            LEFT JOIN advertisers a ON a.tenant_id = i.tenant_id AND a.id = i.advertiser_id
            WHERE i.accepted_at IS NULL AND i.withdrawn_at IS NULL
            ORDER BY i.sent_at DESC, i.id
            """)
    }

    /// The one behind a link, while it can be accepted. The name of a party is not for visitors.
    static func behind(_ token: LinkToken, at now: Date) -> Query<Invitation> {
        Query(
            """
            SELECT id, email, name, role, coalesce(creator_id, advertiser_id), NULL::text, inviter_name, sent_at, expires_at
            FROM invitations
            WHERE token_hash = \(token.digest) AND expires_at > \(now) AND accepted_at IS NULL AND withdrawn_at IS NULL
            """)
    }

    /// Affects no row when somebody with that address is invited already.
    static func create(
        _ id: ID<Invitation>, _ guest: Guest, _ token: LinkToken, by inviter: Inviter, at now: Date
    ) -> Command {
        let (creator, advertiser) = (guest.creator, guest.advertiser)
        return Command(
            """
            INSERT INTO invitations (id, email, name, role, creator_id, advertiser_id, token_hash, inviter_id, inviter_name,
                sent_at, expires_at)
            VALUES (\(id), \(guest.email), \(guest.name), \(guest.role), \(creator), \(advertiser), \(token.digest),
                \(inviter.id), \(inviter.name), \(now), \(now.addingTimeInterval(lifetime)))
            ON CONFLICT (tenant_id, email) WHERE accepted_at IS NULL AND withdrawn_at IS NULL DO NOTHING
            """)
    }

    /// Another link in the place of the last one, which leads nowhere from now on. No row when it is not open, or was sent
    /// just now.
    static func renew(_ id: ID<Invitation>, _ token: LinkToken, at now: Date) -> Query<Invitation> {
        Query(
            """
            UPDATE invitations SET token_hash = \(token.digest), sent_at = \(now),
                expires_at = \(now.addingTimeInterval(lifetime))
            WHERE id = \(id) AND accepted_at IS NULL AND withdrawn_at IS NULL
              AND sent_at <= \(now.addingTimeInterval(-pause))
            RETURNING id, email, name, role, coalesce(creator_id, advertiser_id), NULL::text, inviter_name, sent_at, expires_at
            """)
    }

    /// Affects no row when it is not open any more.
    static func withdraw(_ id: ID<Invitation>, at now: Date) -> Command {
        Command(
            """
            UPDATE invitations SET withdrawn_at = \(now)
            WHERE id = \(id) AND accepted_at IS NULL AND withdrawn_at IS NULL
            """)
    }

    /// Once: the link leads nowhere from now on. Affects no row when somebody was quicker, or withdrew it.
    static func accept(_ id: ID<Invitation>, _ token: LinkToken, at now: Date) -> Command {
        Command(
            """
            UPDATE invitations SET accepted_at = \(now)
            WHERE id = \(id) AND token_hash = \(token.digest) AND expires_at > \(now)
              AND accepted_at IS NULL AND withdrawn_at IS NULL
            """)
    }
}

extension Member {
    /// Somebody new, as an invitation names them.
    static func join(_ member: Member, passwordHash: String, at now: Date) -> Command {
        let creator = member.role == .creator ? member.party : nil
        let advertiser = member.role == .advertiser ? member.party : nil
        return Command(
            """
            INSERT INTO members (id, email, name, role, creator_id, advertiser_id, password_hash, created_at)
            VALUES (\(member.id), \(member.email), \(member.name), \(member.role), \(creator), \(advertiser),
                \(passwordHash), \(now))
            """)
    }

    /// Whether somebody has the address already, whether or not they may sign in.
    static func exists(_ email: String) -> Query<Bool> {
        Query("SELECT EXISTS (SELECT FROM members WHERE email = \(email))")
    }
}

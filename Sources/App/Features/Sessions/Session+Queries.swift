import FoundationEssentials
import HTTPTypes
import Hummingbird
import Postgres
import Values
import Web

extension Session {
    /// Who a token belongs to, while its session and its member last.
    static func signedIn(tokenHash: [UInt8], at now: Date) -> Query<SignedIn> {
        Query(
            """
            SELECT m.id, m.name, m.email, m.role, coalesce(m.creator_id, m.advertiser_id), s.id, s.seen_at, s.expires_at
            FROM sessions s JOIN members m ON m.tenant_id = s.tenant_id AND m.id = s.member_id
            WHERE s.token_hash = \(tokenHash) AND s.expires_at > \(now)
            """)
    }

    /// A session of a member behind a token, noting the browser and the address it is used from.
    static func begin(
        for member: Member, _ token: SessionToken, at now: Date, _ request: Request, _ visit: Visit
    ) -> Command {
        let browser = Browser(request.headers[.userAgent]).description
        return Command(
            """
            INSERT INTO sessions (member_id, token_hash, created_at, seen_at, expires_at, address, browser)
            VALUES (\(member.id), \(token.digest), \(now), \(now), \(now.addingTimeInterval(member.role.sessionLimits.idle)),
                    \(visit.remoteAddress ?? ""), \(browser))
            """)
    }

    /// Notes that it is used, which lets it last on.
    static func touch(_ signedIn: SignedIn, at now: Date) -> Command {
        let limits = signedIn.member.role.sessionLimits
        return Command(
            """
            UPDATE sessions SET seen_at = \(now),
                   expires_at = least(\(now.addingTimeInterval(limits.idle)),
                                      created_at + \(Int(limits.absolute)) * interval '1 second')
            WHERE id = \(signedIn.session)
            """)
    }

    /// The newest use first. Policies show a member only their own.
    static func all(at now: Date) -> Query<Session> {
        Query(
            """
            SELECT id, created_at, seen_at, address, browser FROM sessions
            WHERE expires_at > \(now) AND member_id = (SELECT current_member())
            ORDER BY seen_at DESC, id
            """)
    }

    /// Whether one's own session goes on.
    static func lasts(_ id: ID<Session>, at now: Date) -> Query<Bool> {
        Query(
            """
            SELECT EXISTS (
                SELECT FROM sessions
                WHERE id = \(id) AND expires_at > \(now) AND member_id = (SELECT current_member()))
            """)
    }

    static func end(_ id: ID<Session>) -> Command {
        Command("DELETE FROM sessions WHERE id = \(id) AND member_id = (SELECT current_member())")
    }

    static func endAll() -> Command {
        Command("DELETE FROM sessions WHERE member_id = (SELECT current_member())")
    }

    static func endOthers(than id: ID<Session>) -> Command {
        Command("DELETE FROM sessions WHERE id <> \(id) AND member_id = (SELECT current_member())")
    }
}

/// A member together with the session that proves it.
struct SignedIn: Sendable, RowDecodable {
    let member: Member
    let session: ID<Session>
    let seenAt: Date
    let expiresAt: Date

    init(member: Member, session: ID<Session>, seenAt: Date, expiresAt: Date) {
        self.member = member
        self.session = session
        self.seenAt = seenAt
        self.expiresAt = expiresAt
    }

    init(from row: inout RowReader) throws(PostgresError) {
        member = try Member(from: &row)
        session = try row.next()
        seenAt = try row.next()
        expiresAt = try row.next()
    }
}

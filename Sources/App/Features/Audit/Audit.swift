import FoundationEssentials
import Postgres
import Values

/// The record of who did what, written in the transaction that did it.
enum Audit {
    /// A field of a thing as it was and as it is now; empty where there was or is nothing.
    struct Change: Sendable, Equatable {
        let field, before, after: String

        init(_ field: String, _ before: String, _ after: String) {
            (self.field, self.before, self.after) = (field, before, after)
        }
    }

    /// An action such as `sign in`, and what it changed. The member is named only where nobody has signed in yet;
    /// otherwise the transaction knows who it is.
    static func note(
        _ action: String, by member: ID<Member>? = nil, subject: UUID? = nil, change: [Change] = [],
        from address: String?
    ) -> Command {
        Command(
            """
            INSERT INTO audit_log (member_id, action, subject_id, address, change)
            SELECT coalesce(\(member), current_member()), \(action), \(subject), \(address ?? ""),
                   coalesce(jsonb_object_agg(c.field, jsonb_build_object('before', c.before, 'after', c.after)), '{}')
            FROM unnest(\(change.map(\.field)), \(change.map(\.before)), \(change.map(\.after))) AS c (field, before, after)
            """)
    }
}

import FoundationEssentials
import Postgres
import Values

/// The record of who did what, written in the transaction that did it.
enum Audit {
    /// An action such as `sign in`. The member is named only where nobody has signed in yet; otherwise the transaction
    /// knows who it is.
    static func note(
        _ action: String, by member: ID<Member>? = nil, subject: UUID? = nil, from address: String?
    ) -> Command {
        Command(
            """
            INSERT INTO audit_log (member_id, action, subject_id, address)
            VALUES (coalesce(\(member), current_member()), \(action), \(subject), \(address ?? ""))
            """)
    }
}

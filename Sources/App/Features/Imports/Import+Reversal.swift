import FoundationEssentials
import Postgres
import Values

// Taking an import back, and bringing it back.
extension Import {
    /// The name is empty when no person asked for it.
    static func undo(_ id: ID<Import>, byName name: String, job: UUID?, at now: Date) -> Command {
        Command(
            """
            UPDATE imports SET status = 'undoing', job_id = \(job), undone_at = \(now), undone_name = \(name)
            WHERE id = \(id) AND status = 'done'
            """)
    }

    static func redo(_ id: ID<Import>, job: UUID) -> Command {
        Command("UPDATE imports SET status = 'redoing', job_id = \(job) WHERE id = \(id) AND status = 'undone'")
    }

    /// Undone, but for rows that were changed since.
    static func undone(_ id: ID<Import>, kept: Int) -> Command {
        Command("UPDATE imports SET status = 'undone', kept = \(kept) WHERE id = \(id) AND status = 'undoing'")
    }

    /// Back again, but for rows that were changed since.
    static func redone(_ id: ID<Import>, kept: Int) -> Command {
        Command(
            """
            UPDATE imports SET status = 'done', kept = \(kept), undone_at = NULL, undone_name = NULL
            WHERE id = \(id) AND status = 'redoing'
            """)
    }
}

import FoundationEssentials
import Postgres
import Values

// Imports whose process died.
extension Import {
    /// Held by an import that streams in until its transaction ends, so that one that died can be told from one that
    /// works.
    static func holdLock(_ id: ID<Import>) -> Query<Bool> {
        Query("SELECT pg_try_advisory_xact_lock(hashtextextended(\(id)::text, 1))")
    }

    /// Imports that say they stream although nobody holds their lock: the process that ran them is gone.
    static func failAbandoned(at now: Date) -> Query<Failure> {
        Query(
            """
            UPDATE imports
            SET status = 'failed', finished_at = \(now), idempotency_key = NULL,
                failure = 'The import was interrupted and nothing of it was kept. Upload the file again.'
            WHERE status = 'running' AND job_id IS NULL AND started_at < \(now.addingTimeInterval(-15))
              AND pg_try_advisory_xact_lock(hashtextextended(id::text, 1))
            RETURNING id, file_name, failure
            """)
    }

    /// Files that are received in name only: their process has given no sign of life for longer than it ever does.
    static func failInterrupted(at now: Date) -> Query<Failure> {
        Query(
            """
            UPDATE imports
            SET status = 'failed', finished_at = \(now), idempotency_key = NULL,
                failure = CASE WHEN sheet_name IS NULL
                    THEN 'The upload was interrupted before the whole file had come. Upload it again.'
                    ELSE 'Reading the sheet was interrupted before all of it had come. Have it read again.' END
            WHERE status = 'receiving' AND touched_at < \(now.addingTimeInterval(-30))
            RETURNING id, file_name, failure
            """)
    }

    /// Imports whose job will not go on: it was parked, cancelled or pruned.
    static func failParked(at now: Date) -> Query<Failure> {
        Query(
            """
            UPDATE imports i
            SET status = 'failed', finished_at = \(now), idempotency_key = NULL,
                failure = 'The file could not be read or saved, in several attempts. Nothing of it was kept. Upload it '
                    || 'again; if that fails too, the log has the reason under its job.'
            WHERE i.status IN ('checking', 'running') AND i.job_id IS NOT NULL AND NOT EXISTS (
                SELECT FROM jobs j WHERE j.tenant_id = i.tenant_id AND j.id = i.job_id
                AND j.status IN ('waiting', 'running', 'done'))
            RETURNING i.id, i.file_name, i.failure
            """)
    }

    /// An undo or redo whose job gave up has changed nothing: the import is where it was.
    static func restParked() -> Command {
        Command(
            """
            UPDATE imports i
            SET status = CASE i.status WHEN 'undoing' THEN 'done' ELSE 'undone' END,
                undone_at = CASE i.status WHEN 'redoing' THEN i.undone_at END,
                undone_name = CASE i.status WHEN 'redoing' THEN i.undone_name END
            WHERE i.status IN ('undoing', 'redoing') AND NOT EXISTS (
                SELECT FROM jobs j WHERE j.tenant_id = i.tenant_id AND j.id = i.job_id
                AND j.status IN ('waiting', 'running', 'done'))
            """)
    }

    /// Files nobody has decided about for a month.
    static func forgetUndecided(at now: Date) -> Command {
        Command(
            """
            UPDATE imports SET status = 'cancelled', finished_at = \(now)
            WHERE status IN ('mapping', 'ready') AND touched_at < \(now.addingTimeInterval(-30 * 86_400))
            """)
    }
}

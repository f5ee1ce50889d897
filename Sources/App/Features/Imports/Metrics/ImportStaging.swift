import Postgres
import Values

/// The way of a file's rows into tables that only the import's own transaction sees.
enum ImportStaging {
    static func open() -> Command {
        Command("SELECT open_import_staging()")
    }

    /// Where rows may cover several days.
    static func openWithPeriods() -> Command {
        Command("SELECT open_totals_staging()")
    }

    static let copyPeriods: SQL =
        """
        COPY import_staging (
            line, show_id, episode_id, day, source, downloads, listeners, completion_rate_ppm, ctr_ppm, conversions,
            revenue_cents, rejected_column, rejected_value, reason, suggestion, cells, through)
        FROM STDIN (FORMAT binary)
        """

    static let copy: SQL =
        """
        COPY import_staging (
            line, show_id, episode_id, day, source, downloads, listeners, completion_rate_ppm, ctr_ppm, conversions,
            revenue_cents, rejected_column, rejected_value, reason, suggestion, cells)
        FROM STDIN (FORMAT binary)
        """

    /// COPY is one statement that lasts as long as the upload.
    static func waitForUpload() -> Command {
        Command("SET LOCAL statement_timeout = 0")
    }

    static func waitNoMore() -> Command {
        Command("SET LOCAL statement_timeout = '10min'")
    }

    /// For people who wait: other imports of the tenant may take minutes. Jobs that nobody waits for give up sooner and come
    /// again, so that a stalled worker, whose place in the queue is kept, does not hold up the rest.
    static func waitForTurn() -> Command {
        Command("SET LOCAL lock_timeout = '5min'")
    }

    /// Lets one import of a tenant write at a time: sums of days that two imports touch would otherwise miss rows that
    /// the other has not committed yet, and what is new must not change between looking and writing.
    static func takeTurn() -> Command {
        Command("SELECT pg_advisory_xact_lock(hashtextextended(current_tenant()::text, 2))")
    }

    /// Waits for the tenant's turn as long as people do, and has it until the transaction ends.
    static var turn: [Command] { [waitForTurn(), takeTurn()] }

    /// Names every row that was not taken, and the rows that a later line of the same file replaced.
    static func keepRejections(_ id: ID<Import>, hasRepeats: Bool) -> [Command] {
        keepRejections(id, repeats: hasRepeats ? keepRepeats(id) : nil)
    }

    static func keepRejections(_ id: ID<Import>, repeats: Command?) -> [Command] {
        [forgetRejections(id), keepRefused(id), repeats].compactMap(\.self)
    }

    static func forgetRejections(_ id: ID<Import>) -> Command {
        Command("DELETE FROM import_rejections WHERE import_id = \(id)")
    }

    static func keepRefused(_ id: ID<Import>) -> Command {
        Command(
            """
            INSERT INTO import_rejections (import_id, line, column_name, value, reason, suggestion, cells)
            SELECT \(id), line, rejected_column, rejected_value, reason, suggestion, coalesce(cells, '{}')
            FROM import_staging WHERE reason IS NOT NULL
            ON CONFLICT DO NOTHING
            """)
    }

    static func keepRepeats(_ id: ID<Import>) -> Command {
        Command(
            """
            INSERT INTO import_rejections (import_id, line, column_name, value, reason)
            SELECT \(id), s.line, 'day', s.day::text,
                   'Line ' || m.line || ' has the same day, episode and source; the later line counts.'
            FROM import_staging s JOIN import_merge m
              ON m.show_id = s.show_id AND m.day = s.day AND m.episode_id = s.episode_id AND m.source = s.source
            WHERE s.reason IS NULL AND s.line < m.line
            ON CONFLICT DO NOTHING
            """)
    }
}

import Postgres
import Values

/// Withdraws an import's words about totals, or lets them count again. Of the words about the same thing the latest that
/// is not withdrawn stands, so an earlier import steps out from under a later one by itself.
enum TotalsReversal {
    static func undo(_ id: ID<Import>) -> [Command] { [withdraw(id), raise(id)] }

    static func redo(_ id: ID<Import>) -> [Command] { [readmit(id), lower(id), raise(id)] }

    /// Whether the import's figures are totals, and not daily ones.
    static func hasWords(_ id: ID<Import>) -> Query<Bool> {
        Query("SELECT EXISTS (SELECT FROM reported_totals WHERE import_id = \(id))")
    }

    static func withdraw(_ id: ID<Import>) -> Command {
        Command(
            """
            UPDATE reported_totals SET withdrawn = true, stands = false WHERE import_id = \(id) AND NOT withdrawn
            """)
    }

    static func readmit(_ id: ID<Import>) -> Command {
        Command("UPDATE reported_totals SET withdrawn = false WHERE import_id = \(id) AND withdrawn")
    }

    /// Earlier words make room. First, for no two words about the same thing may stand at any time.
    static func lower(_ id: ID<Import>) -> Command {
        Command(
            """
            UPDATE reported_totals h SET stands = false FROM reported_totals own
            WHERE own.import_id = \(id) AND \(isSame) AND h.stands AND h.position < own.position
            """)
    }

    /// Wherever the import has said something, the latest word that is left stands.
    static func raise(_ id: ID<Import>) -> Command {
        Command(
            """
            UPDATE reported_totals t SET stands = true
            FROM (
                SELECT max(h.position) AS position FROM reported_totals own JOIN reported_totals h ON \(isSame)
                WHERE own.import_id = \(id) AND NOT h.withdrawn
                GROUP BY h.subject_id, h.source, h.first_day, h.last_day
            ) AS latest
            WHERE t.tenant_id = (SELECT current_tenant()) AND t.position = latest.position AND NOT t.stands
            """)
    }

    /// How many words of an import do not matter, because a later import has said something else.
    static func kept(_ id: ID<Import>) -> Query<Int> {
        Query("SELECT count(*) FROM (\(displaced(id))) AS displaced")
    }

    static func displaced(_ id: ID<Import>) -> SQL {
        """
        SELECT h.show_id, h.episode_id, h.last_day, h.source, h.import_id
        FROM reported_totals own JOIN reported_totals h ON \(isSame)
        WHERE own.import_id = \(id) AND h.stands AND h.position > own.position
        """
    }

    private static let isSame: SQL =
        """
        h.tenant_id = own.tenant_id AND h.show_id = own.show_id AND h.subject_id = own.subject_id
        AND h.source = own.source AND h.first_day = own.first_day AND h.last_day = own.last_day
        """
}

import FoundationEssentials
import Postgres
import Values

/// The file of an import while it waits for its decision, in pieces.
enum ImportPiece {
    /// Of a piece, in bytes: what a process holds of a file in memory.
    static let size = 1 << 20

    static func keep(_ bytes: [UInt8], at position: Int32, of id: ID<Import>) -> Command {
        Command("INSERT INTO import_pieces (import_id, position, bytes) VALUES (\(id), \(position), \(bytes))")
    }

    /// A sign of life of a file that is received. Affects no row when nobody waits for it any more.
    static func touch(_ id: ID<Import>, at now: Date) -> Command {
        Command("UPDATE imports SET touched_at = \(now) WHERE id = \(id) AND status = 'receiving'")
    }

    static func read(_ id: ID<Import>, at position: Int32) -> Query<[UInt8]> {
        Query("SELECT bytes FROM import_pieces WHERE import_id = \(id) AND position = \(position)")
    }

    /// Some of those of imports that have ended, however they ended; as many as go quickly.
    static func forgetSettled() -> Command {
        Command(
            """
            DELETE FROM import_pieces p WHERE (p.import_id, p.position) IN (
                SELECT o.import_id, o.position FROM import_pieces o
                JOIN imports i ON i.tenant_id = o.tenant_id AND i.id = o.import_id
                WHERE i.status IN ('done', 'failed', 'cancelled', 'undone') LIMIT 200)
            """)
    }
}

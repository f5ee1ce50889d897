import FoundationEssentials
import Postgres
import Values

/// The file of an import while it waits for its decision, in pieces.
enum ImportPiece {
    /// Of a piece, in bytes: what a process holds of a file in memory.
    static let size = 1 << 20

    /// Keeps a piece, and gives a sign of life.
    static func keep(_ bytes: [UInt8], at position: Int32, of id: ID<Import>, now: Date) -> [Command] {
        [
            Command("INSERT INTO import_pieces (import_id, position, bytes) VALUES (\(id), \(position), \(bytes))"),
            Command("UPDATE imports SET touched_at = \(now) WHERE id = \(id)"),
        ]
    }

    static func read(_ id: ID<Import>, at position: Int32) -> Query<[UInt8]> {
        Query("SELECT bytes FROM import_pieces WHERE import_id = \(id) AND position = \(position)")
    }

    static func forget(_ id: ID<Import>) -> Command {
        Command("DELETE FROM import_pieces WHERE import_id = \(id)")
    }

    /// Those of imports that have ended, however they ended.
    static func forgetSettled() -> Command {
        Command(
            """
            DELETE FROM import_pieces p USING imports i
            WHERE i.tenant_id = p.tenant_id AND i.id = p.import_id AND i.status IN ('done', 'failed', 'cancelled', 'undone')
            """)
    }
}

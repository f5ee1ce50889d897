import FoundationEssentials
import Postgres
import Values

// Imports whose file is read from a sheet.
extension Import {
    /// Begins to arrive.
    static func receive(_ id: ID<Import>, from sheet: Sheet, for read: SheetRead, at now: Date) -> Command {
        Command(
            """
            INSERT INTO imports (id, file_name, sheet_id, sheet_name, saves_itself, member_id, member_name, status,
                                 started_at, touched_at)
            VALUES (\(id), \(sheet.name), \(sheet.id), \(sheet.name), \(sheet.savesItself), \(read.member),
                    \(read.memberName), 'receiving', \(now), \(now))
            """)
    }

    /// Leaves no trace of a reading that brought nothing.
    static func forgetReceiving(from sheet: ID<Sheet>) -> Command {
        Command("DELETE FROM imports WHERE sheet_id = \(sheet) AND status = 'receiving'")
    }

    /// What nobody has decided about is out of date now: the sheet holds something newer.
    static func supersede(from sheet: ID<Sheet>, by newer: ID<Import>, at now: Date) -> Command {
        Command(
            """
            UPDATE imports SET status = 'cancelled', finished_at = \(now)
            WHERE sheet_id = \(sheet) AND id <> \(newer) AND status IN ('mapping', 'ready')
            """)
    }
}

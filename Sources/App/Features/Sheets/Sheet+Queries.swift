import FoundationEssentials
import GoogleSheets
import Jobs
import Outbound
import Postgres
import Values

extension Sheet {
    /// As many as the page shows; an agency has a few.
    static let most = 200

    private static func selection(_ now: Date) -> SQL {
        """
        SELECT s.id, s.name, s.url, s.spreadsheet, s.tab, s.range, s.status, s.pace, s.saves_itself, s.etag,
               s.last_modified, s.read_at, s.failures, s.error, s.next_at, s.import_id,
               (SELECT i.status FROM imports i WHERE i.tenant_id = s.tenant_id AND i.id = s.import_id), s.member_name,
               EXISTS (SELECT FROM jobs j WHERE j.tenant_id = s.tenant_id AND j.kind = \(SheetRead.kind.name)
                       AND j.unique_key = s.id::text AND j.status IN ('waiting', 'running') AND j.run_at <= \(now))
        FROM sheets s
        """
    }

    /// Those that fail first, then by name.
    static func all(at now: Date) -> Query<Sheet> {
        Query("\(selection(now)) ORDER BY s.failures = 0, lower(s.name), s.id LIMIT \(most)")
    }

    static func find(_ id: ID<Sheet>, at now: Date) -> Query<Sheet> {
        Query("\(selection(now)) WHERE s.id = \(id)")
    }

    static func find(url: String) -> Query<ID<Sheet>> {
        Query("SELECT id FROM sheets WHERE url = \(url)")
    }

    /// Nobody else changes it until the transaction ends. No row when it is gone.
    static func hold(_ id: ID<Sheet>) -> Query<ID<Sheet>> {
        Query("SELECT id FROM sheets WHERE id = \(id) FOR UPDATE")
    }

    /// Affects no row when there is one with this address already.
    static func add(_ id: ID<Sheet>, _ origin: Origin, _ choices: SheetChoices, by member: Member, at now: Date)
        -> Command
    {
        Command(
            """
            INSERT INTO sheets (id, name, url, spreadsheet, tab, range, pace, saves_itself, next_at, created_at, member_name)
            VALUES (\(id), \(choices.name), \(origin.url), \(origin.spreadsheet?.text), \(origin.tab),
                    \(origin.range?.text), \(choices.pace), \(choices.savesItself),
                    \(choices.pace.next(after: 0, now)), \(now), \(member.name))
            ON CONFLICT (tenant_id, url) DO NOTHING
            """)
    }

    /// Read from somewhere else, what it held no longer tells whether it holds something new.
    static func change(_ id: ID<Sheet>, _ origin: Origin, _ choices: SheetChoices, at now: Date) -> Command {
        let isSame: SQL =
            """
            (url, tab, range) IS NOT DISTINCT FROM
            (\(origin.url)::text, \(origin.tab)::text, \(origin.range?.text)::text)
            """
        return Command(
            """
            UPDATE sheets SET name = \(choices.name), url = \(origin.url), tab = \(origin.tab),
                   range = \(origin.range?.text), pace = \(choices.pace), saves_itself = \(choices.savesItself),
                   etag = CASE WHEN \(isSame) THEN etag END,
                   last_modified = CASE WHEN \(isSame) THEN last_modified END,
                   import_id = CASE WHEN \(isSame) THEN import_id END, said = CASE WHEN \(isSame) THEN said ELSE '{}' END,
                   failures = 0, error = NULL,
                   next_at = CASE WHEN status = 'active' THEN \(choices.pace.next(after: 0, now))::timestamptz END
            WHERE id = \(id)
            """)
    }

    /// What all rows of the sheet are about, as somebody said of an import from it.
    static func say(_ said: [String: String], by item: ID<Import>) -> Command {
        Command(
            """
            UPDATE sheets SET said = \(JSONText.encode(said))::jsonb
            WHERE id = (SELECT sheet_id FROM imports WHERE id = \(item))
            """)
    }

    static func pause(_ id: ID<Sheet>) -> Command {
        Command("UPDATE sheets SET status = 'paused', next_at = NULL WHERE id = \(id) AND status = 'active'")
    }

    /// It is due at once.
    static func resume(_ id: ID<Sheet>, at now: Date) -> Command {
        Command(
            """
            UPDATE sheets SET status = 'active', next_at = CASE WHEN pace <> 'by hand' THEN \(now)::timestamptz END
            WHERE id = \(id) AND status = 'paused'
            """)
    }

    /// Its imports stay.
    static func remove(_ id: ID<Sheet>) -> Command {
        Command("DELETE FROM sheets WHERE id = \(id)")
    }
}

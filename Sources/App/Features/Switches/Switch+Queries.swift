import FoundationEssentials
import Postgres
import Values

extension Switch {
    /// A desk's choice as the database keeps it.
    struct Record: RowDecodable {
        let tenant: ID<Tenant>
        /// Nil for a module that a newer process knows and this one does not.
        let module: Switch?
        let choice: SwitchBoard.Choice

        init(from row: inout RowReader) throws(PostgresError) {
            tenant = try row.next()
            module = Switch(rawValue: try row.next())
            choice = SwitchBoard.Choice(isOn: try row.next(), changedAt: try row.next(), memberName: try row.next())
        }
    }

    /// What desks have chosen: all desks for the directory, the own one for its admin.
    static func choices() -> Query<Record> {
        Query("SELECT tenant_id, name, is_on, changed_at, member_name FROM switches ORDER BY tenant_id, name")
    }

    /// Lets one admin of a tenant change switches at a time, so that what is recorded as before was so.
    static func takeTurn() -> Command {
        Command("SELECT pg_advisory_xact_lock(hashtextextended(current_tenant()::text, 3))")
    }

    func choose(_ isOn: Bool, by member: Member, at now: Date) -> Command {
        Command(
            """
            INSERT INTO switches (name, is_on, changed_at, member_id, member_name)
            VALUES (\(rawValue), \(isOn), \(now), \(member.id), \(member.name))
            ON CONFLICT (tenant_id, name) DO UPDATE SET
                is_on = excluded.is_on, changed_at = excluded.changed_at, member_id = excluded.member_id,
                member_name = excluded.member_name
            """)
    }

    /// Takes the desk's word back: the default holds again.
    func leaveToDefault() -> Command {
        Command("DELETE FROM switches WHERE name = \(rawValue)")
    }
}

extension SwitchBoard {
    init(defaults: Set<Switch>, _ records: [Switch.Record]) {
        self.defaults = defaults
        choices = Dictionary(
            records.compactMap { record in record.module.map { ($0, record.choice) } }, uniquingKeysWith: { $1 })
    }
}

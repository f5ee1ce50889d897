import Postgres
import Testing

@testable import App

@Suite(.site) struct `A table that imports of records write` {
    /// A row of another table that refers to one of its own, and what becomes of it when that one goes.
    struct Reference: RowDecodable {
        let table, columns: String

        init(from row: inout RowReader) throws(PostgresError) {
            table = try row.next()
            columns = try row.next()
        }
    }

    /// Otherwise an undo would take away what other people have written.
    @Test(arguments: RecordTable.allCases)
    func `names every table whose rows would go or change with its own`(table: RecordTable) async throws {
        let site = try await TestSite.shared
        let references: [Reference] = try await site.owner.rows(
            """
            SELECT c.conrelid::regclass::text, (
                SELECT string_agg(t.attname || '=' || o.attname, ' ' ORDER BY k.place)
                FROM unnest(c.conkey, c.confkey) WITH ORDINALITY AS k (theirs, ours, place)
                JOIN pg_attribute t ON t.attrelid = c.conrelid AND t.attnum = k.theirs
                JOIN pg_attribute o ON o.attrelid = c.confrelid AND o.attnum = k.ours
                WHERE t.attname <> 'tenant_id')
            FROM pg_constraint c
            WHERE c.contype = 'f' AND c.confrelid = \(table.rawValue)::regclass AND c.confdeltype IN ('c', 'n', 'd')
            """)
        let named = Dictionary(
            table.belongings.map { other in
                (other.table, other.columns.map { "\($0.theirs)=\($0.ours)" }.joined(separator: " "))
            }, uniquingKeysWith: { first, _ in first })
        for reference in references {
            #expect(named[reference.table] == reference.columns, "\(reference.table) refers to \(table.rawValue)")
        }
        if table == .shows { #expect(references.count > 3) }
    }
}

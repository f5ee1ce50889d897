import FoundationEssentials
import Postgres
import Values

// Names of tables and columns come from `RecordTable`, never from a file.
extension RecordTable {
    var name: SQL { "\(identifier: rawValue)" }

    /// All rows of the tenant.
    func all() -> Query<RecordRow> {
        Query(
            "SELECT jsonb_strip_nulls(to_jsonb(r))::text FROM (SELECT \(Self.list(columns)) FROM \(name)) r",
            decode: read)
    }

    /// Those with these ids.
    func some(_ ids: [String]) -> Query<RecordRow> {
        Query(
            """
            SELECT jsonb_strip_nulls(to_jsonb(r))::text FROM (SELECT \(Self.list(columns)) FROM \(name)) r
            WHERE r.id = ANY (\(ids.compactMap { UUID(uuidString: $0) }))
            """, decode: read)
    }

    private func read(_ row: inout RowReader) throws(PostgresError) -> RecordRow {
        guard let found: RecordRow = JSONText.decode(try row.next()) else {
            throw .invalidValue("A row of \(rawValue) is not as it is written.")
        }
        return found
    }

    func insert(_ rows: [RecordRow]) -> Command {
        Command(
            """
            INSERT INTO \(name) (\(Self.list(columns)))
            SELECT \(Self.list(columns)) FROM jsonb_populate_recordset(NULL::\(name), \(JSONText.encode(rows))::jsonb)
            """)
    }

    func update(_ rows: [RecordRow]) -> Command {
        Command(
            """
            UPDATE \(name) t SET \(assignments)
            FROM jsonb_populate_recordset(NULL::\(name), \(JSONText.encode(rows))::jsonb) r WHERE \(isSame)
            """)
    }

    func delete(_ rows: [RecordRow]) -> Command {
        Command(
            """
            DELETE FROM \(name) t
            USING jsonb_populate_recordset(NULL::\(name), \(JSONText.encode(rows))::jsonb) r WHERE \(isSame)
            """)
    }

    /// Row t of the table and row r, which was made of JSON, have the same key.
    var isSame: SQL {
        Self.joined(
            keys.map { "t.\(identifier: $0) = r.\(identifier: $0)" }, " AND ",
            after:
                "t.tenant_id = (SELECT current_tenant())")
    }

    /// Nothing that says more than row t belongs to it.
    var isAlone: SQL {
        Self.joined(
            belongings.map { other in
                let link = Self.joined(
                    other.columns.map { "o.\(identifier: $0.theirs) = t.\(identifier: $0.ours)" }, " AND ",
                    after: "o.tenant_id = t.tenant_id")
                return "NOT EXISTS (SELECT FROM \(identifier: other.table) o WHERE \(link))"
            }, " AND ", after: "true")
    }

    var assignments: SQL {
        let each = fields.map { field -> SQL in "\(identifier: field) = r.\(identifier: field)" }
        guard let first = each.first else { return "" }
        return Self.joined(Array(each.dropFirst()), ", ", after: first)
    }

    static func list(_ columns: [String]) -> SQL {
        guard let first = columns.first else { return "" }
        return joined(columns.dropFirst().map { "\(identifier: $0)" }, ", ", after: "\(identifier: first)")
    }

    static func list(_ columns: [String], of alias: SQL) -> SQL {
        guard let first = columns.first else { return "" }
        return joined(
            columns.dropFirst().map { "\(alias).\(identifier: $0)" }, ", ", after: "\(alias).\(identifier: first)")
    }

    static func joined(_ parts: [SQL], _ separator: SQL, after first: SQL) -> SQL {
        parts.reduce(first) { "\($0)\(separator)\($1)" }
    }
}

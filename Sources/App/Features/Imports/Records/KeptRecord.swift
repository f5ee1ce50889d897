import Postgres
import Templates
import Values

/// A record that an undo or redo left as it is, and why.
struct KeptRecord: Sendable, RowDecodable {
    let table: RecordTable?
    let title: String
    /// What it belongs to, where its title does not say it.
    let owner: String
    let reason: String

    init(from row: inout RowReader) throws(PostgresError) {
        let name: String = try row.next()
        table = RecordTable(rawValue: name)
        let state: RecordRow = JSONText.decode(try row.next()) ?? [:]
        title = table?.name(of: state) ?? ""
        owner = try row.next()
        reason = try row.next()
    }

    /// Those that the last undo or redo of an import left.
    static func all(of id: ID<Import>) -> Query<KeptRecord> {
        Query(
            """
            SELECT c.table_name, s.state::text, concat_ws(', ', o.title, g.name), c.kept
            FROM record_changes c
            CROSS JOIN LATERAL (SELECT coalesce(c.after, c.before) AS state) s
            LEFT JOIN placements p ON p.tenant_id = c.tenant_id AND p.id = (s.state ->> 'placement_id')::uuid
            LEFT JOIN shows o ON o.tenant_id = c.tenant_id AND o.id = coalesce(p.show_id, (s.state ->> 'show_id')::uuid)
            LEFT JOIN campaigns g ON g.tenant_id = c.tenant_id AND g.id = (s.state ->> 'campaign_id')::uuid
            WHERE c.import_id = \(id) AND c.kept IS NOT NULL
            ORDER BY c.table_name, c.key LIMIT \(KeptRow.mostShown)
            """)
    }

    /// The reason, for people.
    var sentence: String {
        switch reason {
        case "used": "Something belongs to it that this import did not bring."
        case "blocked": "What it belongs to is gone, or its place is taken."
        default: "It was changed since."
        }
    }
}

/// The records that an undo or redo left as they are.
struct KeptRecordList: View {
    let title: String
    let note: String
    let rows: [Row]

    /// Nil when there are none.
    init?(_ records: [KeptRecord], of item: Import, _ formats: Formats) {
        guard item.kept > 0, !records.isEmpty else { return nil }
        title = item.kept == 1 ? "1 row was left as it is" : "\(formats.count(item.kept)) rows were left as they are"
        note = item.kept > records.count ? "The first \(formats.count(records.count)) are shown." : ""
        rows = records.map(Row.init)
    }

    static let fields: [Field<Self>] = [
        .text("title") { $0.title },
        .text("note") { $0.note },
        .list("rows") { $0.rows },
    ]

    struct Row: View {
        let title, owner, noun, reason: String

        init(_ record: KeptRecord) {
            (title, noun, reason) = (record.title, record.table?.noun ?? "", record.sentence)
            owner = record.owner
        }

        static let fields: [Field<Self>] = [
            .text("title") { $0.title },
            .text("owner") { $0.owner },
            .text("noun") { $0.noun },
            .text("reason") { $0.reason },
        ]
    }
}

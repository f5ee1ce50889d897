import Postgres
import Values

/// Puts records back to what they were before an import, or to what it made of them, by value: only where a row is still
/// as the import, or its undo, left it. All other rows are kept, and marked with the reason.
struct RecordReversal {
    enum Direction { case undo, redo }

    let id: ID<Import>
    let direction: Direction

    /// Gives how many rows were kept.
    func run(_ transaction: Transaction) async throws -> Int {
        for table in RecordTable.written.reversed() {
            if table.keys == ["id"] {
                _ = try await transaction.rows(remove(table))
            } else {
                try await transaction.run(removeParts(table))
            }
        }
        var steps: [Command] = []
        for table in RecordTable.written {
            if !table.fields.isEmpty { steps.append(change(table)) }
            steps.append(putBack(table))
        }
        steps.append(RecordJournal.renewSums(after: id))
        try await transaction.batch(steps + [forgetKept()] + RecordTable.written.map(keep))
        return try await transaction.first(kept()) ?? 0
    }

    func remove(_ table: RecordTable) -> Query<Bool> {
        Query(
            """
            SELECT delete_unless_used(\(table.rawValue), t.id) FROM \(pairs(table)) JOIN \(table.name) t ON \(table.isSame)
            WHERE \(isOf(table)) AND c.\(target) IS NULL AND to_jsonb(t) @> c.\(expected) AND \(table.isAlone)
            """
        ) { (row: inout RowReader) throws(PostgresError) in try row.next() }
    }

    func removeParts(_ table: RecordTable) -> Command {
        Command(
            """
            DELETE FROM \(table.name) t USING \(pairs(table))
            WHERE \(isOf(table)) AND \(table.isSame) AND c.\(target) IS NULL AND to_jsonb(t) @> c.\(expected)
            """)
    }

    func change(_ table: RecordTable) -> Command {
        Command(
            """
            UPDATE \(table.name) t SET \(table.assignments)
            FROM record_changes c CROSS JOIN LATERAL jsonb_populate_record(NULL::\(table.name), c.\(target)) r
            WHERE \(isOf(table)) AND \(table.isSame) AND c.\(expected) IS NOT NULL AND c.\(target) IS NOT NULL
              AND to_jsonb(t) @> c.\(expected) AND NOT \(isTaken(table))
            """)
    }

    func putBack(_ table: RecordTable) -> Command {
        Command(
            """
            INSERT INTO \(table.name) (\(RecordTable.list(table.columns)))
            SELECT \(RecordTable.list(table.columns, of: "r")) FROM \(pairs(table))
            WHERE \(isOf(table)) AND c.\(expected) IS NULL AND \(hasParents(table))
            ON CONFLICT DO NOTHING
            """)
    }

    func forgetKept() -> Command {
        Command("UPDATE record_changes SET kept = NULL WHERE import_id = \(id) AND kept IS NOT NULL")
    }

    /// Rows that are not as they should be now, and why.
    func keep(_ table: RecordTable) -> Command {
        Command(
            """
            UPDATE record_changes k
            SET kept = CASE WHEN t.tenant_id IS NULL THEN 'blocked' WHEN NOT to_jsonb(t) @> c.\(expected) THEN 'changed'
                WHEN c.\(target) IS NULL THEN 'used' ELSE 'blocked' END
            FROM \(pairs(table)) LEFT JOIN \(table.name) t ON \(table.isSame)
            WHERE \(isOf(table)) AND k.import_id = c.import_id AND k.table_name = c.table_name AND k.key = c.key
              AND CASE WHEN c.\(target) IS NULL THEN t.tenant_id IS NOT NULL
                       ELSE (to_jsonb(t) @> c.\(target)) IS NOT TRUE END
            """)
    }

    func kept() -> Query<Int> {
        Query("SELECT count(*) FROM record_changes WHERE import_id = \(id) AND kept IS NOT NULL")
    }

    private var expected: SQL { direction == .undo ? "after" : "before" }
    private var target: SQL { direction == .undo ? "before" : "after" }

    /// Changes, each with the row that has its key.
    private func pairs(_ table: RecordTable) -> SQL {
        """
        record_changes c
        CROSS JOIN LATERAL jsonb_populate_record(NULL::\(table.name), coalesce(c.\(target), c.\(expected))) r
        """
    }

    private func isOf(_ table: RecordTable) -> SQL { "c.import_id = \(id) AND c.table_name = \(table.rawValue)" }

    /// Another row has what only one row may have.
    private func isTaken(_ table: RecordTable) -> SQL {
        guard !table.unique.isEmpty else { return "false" }
        let same = RecordTable.joined(
            table.unique.map { "o.\(identifier: $0) = r.\(identifier: $0)" }, " AND ",
            after: "o.tenant_id = c.tenant_id")
        return "EXISTS (SELECT FROM \(table.name) o WHERE \(same) AND o.id <> t.id)"
    }

    private func hasParents(_ table: RecordTable) -> SQL {
        switch table {
        case .creators, .advertisers, .campaigns: "true"
        case .shows: "EXISTS (SELECT FROM creators p WHERE p.tenant_id = c.tenant_id AND p.id = r.creator_id)"
        case .showTopics, .episodes, .placements:
            "EXISTS (SELECT FROM shows p WHERE p.tenant_id = c.tenant_id AND p.id = r.show_id)"
        case .rateCards:
            "EXISTS (SELECT FROM placements p WHERE p.tenant_id = c.tenant_id AND p.id = r.placement_id)"
        case .lineItems:
            """
            EXISTS (SELECT FROM placements p WHERE p.tenant_id = c.tenant_id AND p.id = r.placement_id)
            AND EXISTS (SELECT FROM campaigns p WHERE p.tenant_id = c.tenant_id AND p.id = r.campaign_id)
            """
        }
    }
}

import Postgres
import Values

/// Writes what a file of records comes to, and how to take it back.
enum RecordJournal {
    /// Parents before children, so that every row finds what it points to.
    static func write(_ outcome: RecordOutcome, as id: ID<Import>) -> [Command] {
        var commands: [Command] = []
        for table in RecordTable.written {
            let own = outcome.changes.filter { $0.table == table }
            let new = own.filter { $0.before == nil }.compactMap(\.after)
            let changed = own.filter { $0.before != nil }.compactMap(\.after)
            let gone = own.filter { $0.after == nil }.compactMap(\.before)
            if !gone.isEmpty { commands.append(table.delete(gone)) }
            if !new.isEmpty { commands.append(table.insert(new)) }
            if !changed.isEmpty { commands.append(table.update(changed)) }
        }
        return commands + (outcome.changes.isEmpty ? [] : [remember(outcome.changes, of: id), renewSums(after: id)])
    }

    /// An import that writes once more, after a correction, goes back to what was there before all of it.
    static func remember(_ changes: [RecordChange], of id: ID<Import>) -> Command {
        Command(
            """
            INSERT INTO record_changes (import_id, table_name, key, before, after)
            SELECT \(id), r.table_name, r.key, r.before, r.after
            FROM jsonb_to_recordset(\(JSONText.encode(changes))::jsonb)
                AS r(table_name text, key text, before jsonb, after jsonb)
            ON CONFLICT (tenant_id, import_id, table_name, key) DO UPDATE SET after = excluded.after
            """)
    }

    /// Sums of an episode's first days, where an import or its undo has moved the day it came out.
    static func renewSums(after id: ID<Import>) -> Command {
        Command(
            """
            UPDATE episode_totals t SET first_30_days = s.first_30_days
            FROM record_changes c
            JOIN episodes e ON e.tenant_id = c.tenant_id AND e.id = (coalesce(c.after, c.before) ->> 'id')::uuid
            CROSS JOIN LATERAL (
                SELECT coalesce(sum(m.downloads) FILTER (WHERE m.day < e.published_on + 30), 0)::bigint AS first_30_days
                FROM daily_metrics m
                WHERE m.tenant_id = e.tenant_id AND m.show_id = e.show_id AND m.episode_id = e.id
            ) s
            WHERE c.import_id = \(id) AND c.table_name = 'episodes'
              AND t.tenant_id = e.tenant_id AND t.show_id = e.show_id AND t.episode_id = e.id
              AND t.first_30_days <> s.first_30_days
            """)
    }

    static func keepRejections(_ rejections: [RecordRejection], of id: ID<Import>) -> Command {
        Command(
            """
            INSERT INTO import_rejections (import_id, line, column_name, value, reason, suggestion, cells)
            SELECT \(id), r.line, r.column_name, r.value, r.reason, r.suggestion, r.cells
            FROM jsonb_to_recordset(\(JSONText.encode(rejections))::jsonb)
                AS r(line bigint, column_name text, value text, reason text, suggestion text, cells text[])
            ON CONFLICT DO NOTHING
            """)
    }
}

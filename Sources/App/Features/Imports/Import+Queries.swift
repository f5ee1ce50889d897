import FoundationEssentials
import Postgres
import Sponsorship
import Values

extension Import {
    static let pageSize = 25

    private static let selection: SQL =
        """
        SELECT i.id, i.kind, i.file_name, i.member_name, i.status, i.started_at, i.finished_at, i.bytes, i.rows,
               i.accepted, i.rejected, i.created, i.changed, i.first_day, i.last_day, i.ignored_columns, i.failure,
               i.job_id, i.kept, i.undone_at, i.undone_name, i.corrects_id, i.sheet_id, i.sheet_name,
               i.saves_itself,
               i.kind = 'metrics' AND coalesce(i.mapping ->> 'grain' <> 'day' OR i.mapping ->> 'about' = 'shows'
                   OR i.mapping @? '$.columns[*].month', false)
        FROM imports i
        """

    /// A page of the history, the newest first; one more row than a page says that there is another.
    static func history(of kind: ImportKind? = nil, page: Int) -> Query<Import> {
        guard let kind else { return list(skipping: max(0, page - 1) * pageSize, pageSize + 1) }
        return Query(
            """
            \(selection) WHERE i.kind = \(kind)
            ORDER BY i.started_at DESC, i.id DESC LIMIT \(pageSize + 1) OFFSET \(max(0, page - 1) * pageSize)
            """)
    }

    /// A part of the history, the newest first.
    static func list(skipping: Int, _ count: Int) -> Query<Import> {
        Query("\(selection) ORDER BY i.started_at DESC, i.id DESC LIMIT \(count) OFFSET \(max(0, skipping))")
    }

    static func latest(_ count: Int) -> Query<Import> {
        Query("\(selection) ORDER BY i.started_at DESC, i.id DESC LIMIT \(count)")
    }

    /// When an import last succeeded.
    static func lastSuccess() -> Query<Date?> {
        Query("SELECT max(finished_at) FROM imports WHERE status = 'done'")
    }

    /// What was read from a sheet lately, the newest first.
    static func latest(_ count: Int, from sheet: ID<Sheet>) -> Query<Import> {
        Query("\(selection) WHERE i.sheet_id = \(sheet) ORDER BY i.started_at DESC, i.id DESC LIMIT \(count)")
    }

    static func find(_ id: ID<Import>) -> Query<Import> {
        Query("\(selection) WHERE i.id = \(id)")
    }

    /// The import that a program sent under a key.
    static func sent(under key: String) -> Query<Import> {
        Query("\(selection) WHERE i.idempotency_key = \(key)")
    }

    /// The SHA-256 of its file; nil before all of it has come.
    static func fingerprint(of id: ID<Import>) -> Query<[UInt8]?> {
        Query("SELECT sha256 FROM imports WHERE id = \(id)") { (row: inout RowReader) throws(PostgresError) in
            try row.next()
        }
    }

    /// Imports of the same bytes that were written, the newest first.
    static func twins(of id: ID<Import>) -> Query<Import> {
        Query(
            """
            \(selection) JOIN imports o ON o.tenant_id = i.tenant_id AND o.sha256 = i.sha256
            WHERE o.id = \(id) AND i.id <> o.id AND i.status IN ('done', 'undone')
            ORDER BY i.started_at DESC, i.id DESC LIMIT 3
            """)
    }
}

/// What an import did, counted while it ran.
struct ImportTally: Sendable {
    var bytes = 0
    /// Of the file; nil where that is on record already.
    var sha256: [UInt8]?
    var accepted = 0
    var rejected = 0
    var created = 0
    var changed = 0
    var firstDay: Day?
    var lastDay: Day?
    var ignoredColumns: [String] = []

    var rows: Int { accepted + rejected }
}

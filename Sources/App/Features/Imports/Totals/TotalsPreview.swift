import Postgres
import Sponsorship
import Templates
import Values

/// What a file of totals would change, read from totals_merge once it is compared.
enum TotalsPreview {
    /// A few rows of a state, the first of the file.
    static func samples(_ state: String, limit: Int = 5) -> Query<Row> {
        Query(
            """
            SELECT m.line, s.title, e.title, m.first_day, m.last_day, m.source,
                   h.downloads, m.downloads, h.listeners, m.listeners, h.completion_rate_ppm, m.completion_rate_ppm,
                   h.ctr_ppm, m.ctr_ppm, h.conversions, m.conversions, h.revenue_cents, m.revenue_cents
            FROM (SELECT * FROM totals_merge WHERE state = \(state)::"char" ORDER BY line, first_day, source LIMIT \(limit)) m
            JOIN shows s ON s.tenant_id = (SELECT current_tenant()) AND s.id = m.show_id
            LEFT JOIN episodes e ON e.tenant_id = s.tenant_id AND e.id = m.episode_id
            LEFT JOIN reported_totals h ON h.tenant_id = s.tenant_id AND h.position = m.held
            ORDER BY m.line, m.first_day, m.source
            """)
    }

    /// A row of totals_merge beside the word that stands.
    struct Row: Sendable, RowDecodable {
        let line: Int
        let show: String
        /// Nil: all of the show.
        let episode: String?
        let span: ReportedSpan
        let source: String
        let figures: [(name: String, before: Int?, after: Int?)]

        init(from row: inout RowReader) throws(PostgresError) {
            line = try row.next()
            show = try row.next()
            episode = try row.next()
            span = try ReportedSpan(from: &row)
            source = try row.next()
            figures = try MetricsPreview.figures(from: &row)
        }
    }
}

extension ImportPreview {
    /// Reads what the compared file comes to; `rejected` counts every row that would not be taken.
    static func totals(
        _ mapping: ImportMapping, _ transaction: Transaction, _ written: MetricsMerge.Written?, rejected: Int,
        ignoring columns: [String], _ formats: Formats
    ) async throws -> ImportPreview {
        var preview = ImportPreview()
        preview.created = written?.created ?? 0
        preview.changed = written?.changed ?? 0
        preview.identical = (written?.rows ?? 0) - preview.created - preview.changed
        preview.rejected = rejected
        (preview.firstDay, preview.lastDay) = (written?.firstDay, written?.lastDay)
        preview.ignoredColumns = columns
        preview.totals = Totals(isSnapshot: mapping.grain == .lifetime, isOfShows: mapping.about == .shows)
        for (state, fate) in [("c", Fate.changed), ("n", .created), ("i", .identical)] {
            let rows = try await transaction.rows(TotalsPreview.samples(state))
            preview.samples += rows.map { Sample($0, fate, formats) }
        }
        return preview
    }
}

extension ImportPreview.Sample {
    fileprivate init(_ row: TotalsPreview.Row, _ fate: ImportPreview.Fate, _ formats: Formats) {
        let place = row.episode == nil ? [] : [row.show]
        self.init(
            fate: fate, line: row.line, title: row.episode ?? row.show,
            detail: (place + [row.span.words(formats), row.source]).joined(separator: " · "),
            figures: Self.figures(row.figures, formats))
    }
}

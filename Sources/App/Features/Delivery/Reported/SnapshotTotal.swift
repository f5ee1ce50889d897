import FoundationEssentials
import Postgres
import Values

/// The newest snapshot of all time from one source, of an episode or of a whole show, and the one before it.
struct SnapshotTotal: Sendable, RowDecodable {
    /// Nil: all of the show.
    let episode: String?
    let source: String
    let asOf: Day
    let figures: ReportedFigures
    /// The day and the figures of the snapshot before; nil for the first one.
    let before: (day: Day, figures: ReportedFigures)?
    let origin: ReportOrigin

    init(from row: inout RowReader) throws(PostgresError) {
        episode = try row.next()
        source = try row.next()
        asOf = try row.next()
        figures = try ReportedFigures(from: &row)
        let day: Day? = try row.next()
        let earlier = ReportedFigures(downloads: try row.next(), listeners: try row.next())
        before = day.map { ($0, earlier) }
        origin = try ReportOrigin(from: &row)
    }

    /// Of a show as a whole, then of its newest episodes that have any.
    static func newest(of show: ID<Show>, episodes: Int) -> Query<SnapshotTotal> {
        Query(
            """
            SELECT n.title, l.source, l.last_day, l.downloads, l.listeners, l.completion_rate_ppm, l.ctr_ppm,
                   l.conversions, l.revenue_cents, l.earlier_day, l.earlier_downloads, l.earlier_listeners,
                   l.import_id, l.reported_at
            FROM (
                SELECT s.tenant_id, s.id AS subject_id, NULL AS title, NULL AS published_on FROM shows s
                WHERE s.id = \(show)
                UNION ALL (
                    SELECT e.tenant_id, e.id, e.title, e.published_on FROM episodes e
                    WHERE e.show_id = \(show) AND EXISTS (
                        SELECT FROM reported_totals t
                        WHERE t.tenant_id = e.tenant_id AND t.show_id = \(show) AND t.subject_id = e.id
                          AND t.first_day = '-infinity' AND t.stands)
                    ORDER BY e.published_on DESC, e.title, e.id LIMIT \(episodes)
                )
            ) AS n
            CROSS JOIN LATERAL (
                SELECT t.*, row_number() OVER latest AS place, lead(t.last_day) OVER latest AS earlier_day,
                       lead(t.downloads) OVER latest AS earlier_downloads,
                       lead(t.listeners) OVER latest AS earlier_listeners
                FROM reported_totals t
                WHERE t.tenant_id = n.tenant_id AND t.show_id = \(show) AND t.subject_id = n.subject_id
                  AND t.first_day = '-infinity' AND t.stands
                WINDOW latest AS (PARTITION BY t.source ORDER BY t.last_day DESC)
            ) AS l
            WHERE l.place = 1
            ORDER BY n.title IS NOT NULL, n.published_on DESC, n.title, n.subject_id, l.source
            """)
    }
}

/// What a platform measures. A figure that it left empty is nil.
struct ReportedFigures: Sendable, Equatable, RowDecodable {
    var downloads: Int?
    var listeners: Int?
    var completionRate: Percentage?
    var ctr: Percentage?
    var conversions: Int?
    var revenueCents: Int?

    init(downloads: Int?, listeners: Int?) {
        (self.downloads, self.listeners) = (downloads, listeners)
    }

    init(from row: inout RowReader) throws(PostgresError) {
        downloads = try row.next()
        listeners = try row.next()
        let (completion, ctr): (Int?, Int?) = (try row.next(), try row.next())
        completionRate = completion.map { Percentage(millionths: $0) }
        self.ctr = ctr.map { Percentage(millionths: $0) }
        conversions = try row.next()
        revenueCents = try row.next()
    }
}

/// Where a reported figure came from.
struct ReportOrigin: Sendable, RowDecodable {
    let item: ID<Import>
    /// When the file was sent.
    let at: Date

    init(from row: inout RowReader) throws(PostgresError) {
        item = try row.next()
        at = try row.next()
    }
}

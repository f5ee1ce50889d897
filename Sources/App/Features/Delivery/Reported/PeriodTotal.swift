import Postgres
import Values

/// What one source reported of a show for a month or for certain days: of the show as a whole, or of its episodes.
///
/// Episodes of the same days add up, and so do single days of the same month; nothing that overlaps does.
struct PeriodTotal: Sendable, RowDecodable {
    let source: String
    let first: Day
    let last: Day
    /// Nil: all of the show.
    let episodes: Int?
    /// How many single days it is made of; nil when it was reported as one figure.
    let days: Int?
    let downloads: Int?
    /// Nil when several were reported: people who listened twice would count twice.
    let listeners: Int?
    /// Downloads of the same source and days among the daily figures; nil when there are none.
    let daily: Int?
    let origin: ReportOrigin

    init(from row: inout RowReader) throws(PostgresError) {
        source = try row.next()
        first = try row.next()
        last = try row.next()
        episodes = try row.next()
        days = try row.next()
        downloads = try row.next()
        listeners = try row.next()
        daily = try row.next()
        origin = try ReportOrigin(from: &row)
    }

    /// Those that end in or after a day, the newest first.
    static func all(of show: ID<Show>, since day: Day, limit: Int) -> Query<PeriodTotal> {
        Query(
            """
            SELECT g.source, g.first_day, g.last_day, g.episodes, g.days, g.downloads, g.listeners, d.downloads,
                   g.import_id, g.reported_at
            FROM (
                SELECT source, min(first_day) AS first_day, max(last_day) AS last_day,
                       nullif(count(DISTINCT episode_id), 0) AS episodes,
                       CASE WHEN bool_and(first_day = last_day) THEN count(DISTINCT first_day) END AS days,
                       sum(downloads)::bigint AS downloads,
                       CASE WHEN count(*) = 1 THEN max(listeners) END AS listeners,
                       (array_agg(import_id ORDER BY position DESC))[1] AS import_id, max(reported_at) AS reported_at
                FROM reported_totals
                WHERE show_id = \(show) AND stands AND first_day > '-infinity' AND last_day >= \(day)
                GROUP BY source, episode_id IS NULL,
                    CASE WHEN first_day = last_day THEN date_trunc('month', first_day::timestamp)::date ELSE first_day END,
                    CASE WHEN first_day < last_day THEN last_day END
                ORDER BY 3 DESC, 2 DESC, source, episodes NULLS FIRST LIMIT \(limit)
            ) AS g
            LEFT JOIN LATERAL (
                SELECT sum(s.downloads)::bigint AS downloads FROM show_days s
                WHERE s.tenant_id = (SELECT current_tenant()) AND s.show_id = \(show) AND s.source = g.source
                  AND s.day BETWEEN g.first_day AND g.last_day
            ) AS d ON true
            ORDER BY g.last_day DESC, g.first_day DESC, g.source, g.episodes NULLS FIRST
            """)
    }

    /// Whether another one of the same source covers some of its days, but not just the same.
    func overlaps(_ other: PeriodTotal) -> Bool {
        source == other.source && first <= other.last && other.first <= last
            && (first, last) != (other.first, other.last)
    }
}

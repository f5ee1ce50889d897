import Postgres
import Values

extension ShowDay {
    /// Day by day and source by source, summed over every show the audience may see.
    static func all(in range: DayRange) -> Query<ShowDay> {
        Query(
            """
            SELECT day, source, sum(downloads)::bigint, sum(listeners)::bigint
            FROM show_days WHERE day >= \(range.start) AND day < \(range.end)
            GROUP BY day, source ORDER BY day, source
            """)
    }

    static func all(of show: ID<Show>, in range: DayRange) -> Query<ShowDay> {
        Query(
            """
            SELECT day, source, downloads, listeners
            FROM show_days WHERE show_id = \(show) AND day >= \(range.start) AND day < \(range.end)
            ORDER BY day, source
            """)
    }
}

extension DownloadsByDay {
    /// One row for each show that has figures in the range. Show by show, because the key of `show_days` leads to the
    /// days of one show: the cost follows the range and not how long figures have been kept.
    static func all(in range: DayRange) -> Query<DownloadsByDay> {
        Query(
            """
            SELECT s.id, recent.days, recent.downloads
            FROM shows s CROSS JOIN LATERAL (
                SELECT array_agg(day ORDER BY day) AS days, array_agg(downloads ORDER BY day) AS downloads
                FROM (
                    SELECT d.day, sum(d.downloads)::bigint AS downloads
                    FROM show_days d
                    WHERE d.tenant_id = s.tenant_id AND d.show_id = s.id
                      AND d.day >= \(range.start) AND d.day < \(range.end)
                    GROUP BY d.day
                ) AS sums
            ) AS recent
            WHERE recent.days IS NOT NULL
            """)
    }
}

extension EpisodeAverage {
    /// Over the episodes published in the range, which should end thirty days ago so that each had its thirty days.
    /// Those released before the first figures are left out: what is known of them begins too late.
    static func all(publishedIn range: DayRange) -> Query<EpisodeAverage> {
        Query(
            """
            SELECT t.show_id, round(avg(t.first_30_days))::bigint, count(*)
            FROM episodes e
            JOIN episode_totals t
              ON t.tenant_id = e.tenant_id AND t.show_id = e.show_id AND t.episode_id = e.id
            WHERE e.published_on >= \(range.start) AND e.published_on < \(range.end)
              AND t.first_day <= e.published_on + 1
            GROUP BY t.show_id
            """)
    }
}

import Foundation
import Jobs
import Postgres
import Values

/// The daily refresh: sums that differ from the figures they are made of are made again. Imports keep them right in their
/// own transaction; this is the net under that, and what it finds is worth a look.
enum MetricsRefresh {
    static let name = "metrics-refresh"
    static let kind = JobKind<Due>("metrics.refresh", timeout: .seconds(900))

    static func run(_ run: JobRun) async throws {
        try await run.finish { transaction in
            try await transaction.run(ImportStaging.takeTurn())
            let days = try await transaction.first(repairShowDays())
            let episodes = try await transaction.first(repairEpisodes())
            run.count(rows: (days ?? 0) + (episodes ?? 0))
        }
    }

    /// How many sums by show, day and source were wrong.
    static func repairShowDays() -> Query<Int> {
        Query(
            """
            WITH repaired AS (
                INSERT INTO show_days (show_id, day, source, downloads, listeners, conversions, revenue_cents)
                SELECT show_id, day, source, coalesce(sum(downloads), 0)::bigint, coalesce(sum(listeners), 0)::bigint,
                       coalesce(sum(conversions), 0)::bigint, coalesce(sum(revenue_cents), 0)::bigint
                FROM daily_metrics GROUP BY show_id, day, source
                EXCEPT
                SELECT show_id, day, source, downloads, listeners, conversions, revenue_cents FROM show_days
                ON CONFLICT (tenant_id, show_id, day, source) DO UPDATE SET
                    downloads = excluded.downloads, listeners = excluded.listeners,
                    conversions = excluded.conversions, revenue_cents = excluded.revenue_cents
                RETURNING 1
            )
            SELECT count(*) FROM repaired
            """)
    }

    /// How many sums by episode were wrong.
    static func repairEpisodes() -> Query<Int> {
        Query(
            """
            WITH repaired AS (
                INSERT INTO episode_totals (show_id, episode_id, first_day, downloads, first_30_days)
                SELECT m.show_id, m.episode_id, min(m.day), coalesce(sum(m.downloads), 0)::bigint,
                       coalesce(sum(m.downloads) FILTER (WHERE m.day < e.published_on + 30), 0)::bigint
                FROM daily_metrics m JOIN episodes e ON e.tenant_id = m.tenant_id AND e.id = m.episode_id
                GROUP BY m.show_id, m.episode_id
                EXCEPT
                SELECT show_id, episode_id, first_day, downloads, first_30_days FROM episode_totals
                ON CONFLICT (tenant_id, show_id, episode_id) DO UPDATE SET
                    first_day = excluded.first_day, downloads = excluded.downloads,
                    first_30_days = excluded.first_30_days
                RETURNING 1
            )
            SELECT count(*) FROM repaired
            """)
    }
}

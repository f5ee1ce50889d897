import Postgres
import Values

/// The sums that dashboards read, made anew for what the keys in import_merge touch.
enum MetricsSums {
    /// Of figures that came or changed.
    static func all() -> [Command] { [sumShowDays(), sumEpisodes()] }

    /// Of figures that may have gone: a sum of nothing goes too.
    static func afterRemoval() -> [Command] { [dropShowDays(), dropEpisodes()] + all() }

    static func sumShowDays() -> Command {
        Command(
            """
            INSERT INTO show_days (show_id, day, source, downloads, listeners, conversions, revenue_cents)
            SELECT show_id, day, source, coalesce(sum(downloads), 0), coalesce(sum(listeners), 0),
                   coalesce(sum(conversions), 0), coalesce(sum(revenue_cents), 0)
            FROM daily_metrics
            WHERE (show_id, day) IN (SELECT DISTINCT show_id, day FROM import_merge WHERE state <> 'i')
            GROUP BY show_id, day, source
            ORDER BY show_id, day, source
            ON CONFLICT (tenant_id, show_id, day, source) DO UPDATE SET
                downloads = excluded.downloads, listeners = excluded.listeners,
                conversions = excluded.conversions, revenue_cents = excluded.revenue_cents
            """)
    }

    static func sumEpisodes() -> Command {
        Command(
            """
            INSERT INTO episode_totals (show_id, episode_id, first_day, downloads, first_30_days)
            SELECT m.show_id, m.episode_id, min(m.day), coalesce(sum(m.downloads), 0),
                   coalesce(sum(m.downloads) FILTER (WHERE m.day < e.published_on + 30), 0)
            FROM daily_metrics m
            JOIN episodes e ON e.tenant_id = m.tenant_id AND e.id = m.episode_id
            WHERE (m.show_id, m.episode_id) IN (
                SELECT DISTINCT show_id, episode_id FROM import_merge WHERE state <> 'i')
            GROUP BY m.show_id, m.episode_id
            ORDER BY m.show_id, m.episode_id
            ON CONFLICT (tenant_id, show_id, episode_id) DO UPDATE SET
                first_day = excluded.first_day, downloads = excluded.downloads,
                first_30_days = excluded.first_30_days
            """)
    }

    static func dropShowDays() -> Command {
        Command(
            """
            DELETE FROM show_days
            WHERE (show_id, day) IN (SELECT DISTINCT show_id, day FROM import_merge WHERE state <> 'i')
            """)
    }

    static func dropEpisodes() -> Command {
        Command(
            """
            DELETE FROM episode_totals
            WHERE (show_id, episode_id) IN (SELECT DISTINCT show_id, episode_id FROM import_merge WHERE state <> 'i')
            """)
    }
}

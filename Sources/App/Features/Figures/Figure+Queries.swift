import Postgres
import Values

extension Figure {
    /// The newest days first, with who imported each.
    static func list(_ filter: FigureFilter, limit: Int, offset: Int = 0) -> Query<Figure> {
        Query("\(rows(filter, limit, offset, sender: "i.member_name"))")
    }

    /// The same for creators, who may know the file and not the person.
    static func listForCreators(_ filter: FigureFilter, limit: Int, offset: Int = 0) -> Query<Figure> {
        Query("\(rows(filter, limit, offset, sender: "NULL::text"))")
    }

    /// Show by show, because the key leads to the days of one show: each gives as many rows as a page could need and
    /// no more, so that the cost follows the page and not how long figures have been kept.
    private static func rows(_ filter: FigureFilter, _ limit: Int, _ offset: Int, sender: SQL) -> SQL {
        """
        SELECT f.day, s.title, e.title, f.source, f.downloads, f.listeners, f.completion_rate_ppm, f.ctr_ppm,
               f.conversions, f.revenue_cents, i.id, i.file_name, i.started_at, \(sender)
        FROM (
            SELECT recent.* FROM shows w CROSS JOIN LATERAL (
                SELECT m.* FROM daily_metrics m
                WHERE m.tenant_id = w.tenant_id AND m.show_id = w.id AND \(filter.ofRows)
                ORDER BY m.day DESC, m.episode_id DESC, m.source LIMIT \(offset + limit)
            ) AS recent
            WHERE \(filter.ofShows)
            ORDER BY recent.day DESC, recent.show_id DESC, recent.episode_id DESC, recent.source
            LIMIT \(limit) OFFSET \(offset)
        ) AS f
        JOIN shows s ON s.tenant_id = f.tenant_id AND s.id = f.show_id
        JOIN episodes e ON e.tenant_id = f.tenant_id AND e.show_id = f.show_id AND e.id = f.episode_id
        LEFT JOIN imports i ON i.tenant_id = f.tenant_id AND i.id = f.import_id
        ORDER BY f.day DESC, f.show_id DESC, f.episode_id DESC, f.source
        """
    }

    /// Where figures come from, by name; as many as a list to choose from bears.
    static func sources(of show: ID<Show>?, in days: FigureFilter) -> Query<String> {
        Query(
            """
            SELECT DISTINCT m.source FROM show_days m
            WHERE (\(show) IS NULL OR m.show_id = \(show)) AND \(days.ofDays) ORDER BY 1 LIMIT 500
            """)
    }
}

extension FigureSum {
    /// Of whole shows, from their sums.
    static func ofShows(_ filter: FigureFilter) -> Query<FigureSum> {
        Query(
            """
            SELECT coalesce(sum(m.downloads), 0)::bigint, coalesce(sum(m.listeners), 0)::bigint FROM show_days m
            WHERE (\(filter.show) IS NULL OR m.show_id = \(filter.show))
              AND (\(filter.source) = '' OR m.source = \(filter.source)) AND \(filter.ofDays)
            """)
    }

    /// Of one episode.
    static func ofEpisode(_ filter: FigureFilter) -> Query<FigureSum> {
        Query(
            """
            SELECT coalesce(sum(m.downloads), 0)::bigint, coalesce(sum(m.listeners), 0)::bigint FROM daily_metrics m
            WHERE m.show_id = \(filter.show) AND \(filter.ofRows)
            """)
    }
}

extension EpisodeTitle {
    static let mostListed = 500

    /// Of a show, the newest first; the one that is asked for comes before them, and brings its show where none is named.
    static func list(of show: ID<Show>?, with episode: ID<Episode>?) -> Query<EpisodeTitle> {
        Query(
            """
            SELECT e.show_id, e.id, e.title FROM episodes e
            WHERE e.show_id = coalesce(\(show), (SELECT a.show_id FROM episodes a WHERE a.id = \(episode)))
            ORDER BY e.id = \(episode) DESC NULLS LAST, e.published_on DESC, e.id LIMIT \(mostListed)
            """)
    }
}

extension FigureFilter {
    /// Which shows have such rows.
    fileprivate var ofShows: SQL {
        if let show { return "w.id = \(show)" }
        guard let file else { return "true" }
        return "w.id IN (SELECT b.show_id FROM import_shows b WHERE b.import_id = \(file))"
    }

    /// Only what is asked for, so that the key serves each question.
    fileprivate var ofRows: SQL {
        var conditions = ofDays
        if let episode { conditions = "\(conditions) AND m.episode_id = \(episode)" }
        if !source.isEmpty { conditions = "\(conditions) AND m.source = \(source)" }
        if let file { conditions = "\(conditions) AND m.import_id = \(file)" }
        return conditions
    }

    fileprivate var ofDays: SQL {
        var conditions: SQL = "true"
        if let first { conditions = "\(conditions) AND m.day >= \(first)" }
        if let last { conditions = "\(conditions) AND m.day <= \(last)" }
        return conditions
    }
}

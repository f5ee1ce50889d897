import Postgres
import Values

extension Workload {
    /// The shows page as the advertiser sees it without a filter: what its one transaction begins with, and its queries.
    package var showsPage: (opening: [String], queries: [PlainStatement]) {
        get throws {
            let queries = ShowCatalogue.Queries(today: today, country: nil)
            return (database(of: advertiser).opening, try queries.statements.map(PlainStatement.init))
        }
    }

    /// An import as psql does it: what its one transaction begins with, what makes the staging table, and what writes its
    /// rows.
    package var importSteps: (opening: [String], open: PlainStatement, write: PlainStatement) {
        get throws {
            let id = ID<Import>.new(at: services.clock.now())
            return (
                database(of: ops).opening, try PlainStatement(ImportStaging.open().sql),
                try PlainStatement(Self.upsert(id).sql)
            )
        }
    }

    /// One statement that writes the rows of a staged file, as anybody would: it tells nobody what it changed.
    private static func upsert(_ id: ID<Import>) -> Command {
        Command(
            """
            INSERT INTO daily_metrics AS held (
                show_id, day, episode_id, source, downloads, listeners, completion_rate_ppm, ctr_ppm, conversions,
                revenue_cents, import_id)
            SELECT DISTINCT ON (show_id, day, episode_id, source)
                show_id, day, episode_id, source, downloads, listeners, completion_rate_ppm, ctr_ppm, conversions,
                revenue_cents, \(id)
            FROM import_staging WHERE reason IS NULL
            ORDER BY show_id, day, episode_id, source, line DESC
            ON CONFLICT (tenant_id, show_id, day, episode_id, source) DO UPDATE SET
                downloads = coalesce(excluded.downloads, held.downloads),
                listeners = coalesce(excluded.listeners, held.listeners),
                completion_rate_ppm = coalesce(excluded.completion_rate_ppm, held.completion_rate_ppm),
                ctr_ppm = coalesce(excluded.ctr_ppm, held.ctr_ppm),
                conversions = coalesce(excluded.conversions, held.conversions),
                revenue_cents = coalesce(excluded.revenue_cents, held.revenue_cents),
                import_id = excluded.import_id
            """)
    }
}

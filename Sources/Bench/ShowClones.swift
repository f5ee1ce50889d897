/// The SQL that brings a demo tenant to a number of shows: those it has, again under new ids, with everything an
/// advertiser sees of them. Every row goes into the real tables.
struct ShowClones {
    let tenant: String
    let count: Int

    var sql: String {
        """
        BEGIN;
        CREATE TEMP TABLE clones ON COMMIT DROP AS
            SELECT s.tenant_id, s.id, n FROM shows s JOIN tenants t ON t.id = s.tenant_id, generate_series(1, \(count)) n
            WHERE t.slug = '\(tenant)' ORDER BY n, s.id
            LIMIT greatest(0, \(count) - (
                SELECT count(*) FROM shows s JOIN tenants t ON t.id = s.tenant_id WHERE t.slug = '\(tenant)'));
        CREATE FUNCTION pg_temp.cloned(id uuid, n integer) RETURNS uuid LANGUAGE sql IMMUTABLE
            AS $$ SELECT md5(id::text || n)::uuid $$;
        \(Self.tables.map(\.sql).joined(separator: "\n"))
        COMMIT;
        VACUUM ANALYZE;
        """
    }

    /// A table whose rows belong to a show, by the columns that change in a copy.
    private struct Table {
        let name: String
        /// Ids of what is copied as well.
        let ids: [String]
        /// Texts that are unique in the tenant.
        var texts: [String] = []
        let others: [String]
        /// Where the show stands; a table without it is reached through another.
        var show = "c.id = x.show_id"

        var sql: String {
            let copied = ids.map { "pg_temp.cloned(x.\($0), c.n)" } + texts.map { "x.\($0) || '-' || c.n" }
            let kept = others.map { "x.\($0)" }
            return """
                INSERT INTO \(name) (tenant_id, \((ids + texts + others).joined(separator: ", ")))
                SELECT x.tenant_id, \((copied + kept).joined(separator: ", "))
                FROM \(name) x JOIN clones c ON c.tenant_id = x.tenant_id AND \(show);
                """
        }
    }

    private static let throughPlacement =
        "c.id = (SELECT p.show_id FROM placements p WHERE p.tenant_id = x.tenant_id AND p.id = x.placement_id)"

    private static let tables = [
        Table(
            name: "shows", ids: ["id"], texts: ["slug", "title"], others: ["creator_id", "summary", "language"],
            show: "c.id = x.id"),
        Table(name: "show_topics", ids: ["show_id"], others: ["topic_id"]),
        Table(name: "audience_profiles", ids: ["show_id"], others: ["dimension", "segment", "share_ppm"]),
        Table(
            name: "episodes", ids: ["id", "show_id"], texts: ["guid"], others: ["title", "published_on", "seconds"]),
        Table(
            name: "placements", ids: ["id", "show_id"], others: ["position", "seconds", "voice", "delivery", "slots"]),
        Table(name: "rate_cards", ids: ["placement_id"], others: ["valid_from", "cpm_cents"], show: throughPlacement),
        Table(name: "placement_days", ids: ["placement_id"], others: ["day", "booked"], show: throughPlacement),
        Table(
            name: "daily_metrics", ids: ["show_id", "episode_id"],
            others: [
                "day", "source", "downloads", "listeners", "completion_rate_ppm", "ctr_ppm", "conversions",
                "revenue_cents", "import_id",
            ]),
        Table(
            name: "show_days", ids: ["show_id"],
            others: ["day", "source", "downloads", "listeners", "conversions", "revenue_cents"]),
        Table(
            name: "episode_totals", ids: ["show_id", "episode_id"],
            others: ["first_day", "downloads", "first_30_days"]),
    ]
}

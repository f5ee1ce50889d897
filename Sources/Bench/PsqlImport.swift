import App
import Foundation

/// psql writing the rows of a file as the app does: COPY into the same staging table and the same INSERT, in one
/// transaction of the same role. Its rows are resolved to ids beforehand, and nobody checks or sums them.
struct PsqlImport {
    private let site: BenchSite
    private let script: URL

    init(_ file: MetricsFile, _ site: BenchSite) throws {
        self.site = site
        script = site.directory.appending(path: "import.sql")
        let rows = site.directory.appending(path: "rows.csv")
        try Self.resolve(file, into: rows, site)
        let steps = try site.workload.importSteps
        let lines =
            ["SET statement_timeout = '600s';", "BEGIN;"] + steps.opening.map { "\($0);" } + [
                Self.literal(steps.open),
                "\\copy import_staging (\(Self.columns)) FROM '\(rows.path)' WITH (FORMAT csv)",
                Self.literal(steps.write), "COMMIT;",
            ]
        try lines.joined(separator: "\n").write(to: script, atomically: false, encoding: .utf8)
    }

    /// Gives the seconds it took.
    func run() throws -> Double {
        let start = ContinuousClock.now
        try site.database.run(script, as: site.database.login)
        return (ContinuousClock.now - start).inSeconds
    }

    private static let columns = """
        line, show_id, episode_id, day, source, downloads, listeners, completion_rate_ppm, ctr_ppm, conversions, \
        revenue_cents
        """

    private static func literal(_ statement: PlainStatement) -> String {
        statement.text { position in
            let value = statement.values[position]
            return value.text.map { "'\($0)'::\(value.type)" } ?? "NULL::\(value.type)"
        } + ";"
    }

    private static func resolve(_ file: MetricsFile, into rows: URL, _ site: BenchSite) throws {
        let script = site.directory.appending(path: "resolve.sql")
        try """
        CREATE TEMP TABLE sample (
            line bigint GENERATED ALWAYS AS IDENTITY (START WITH 2), day date, guid text, source text,
            downloads bigint, listeners bigint, completion numeric, ctr numeric, conversions bigint, revenue bigint);
        \\copy sample (day, guid, source, downloads, listeners, completion, ctr, conversions, revenue) \
        FROM '\(file.url.path)' WITH (FORMAT csv, HEADER)
        CREATE TEMP TABLE resolved AS
            SELECT line, e.show_id, e.id AS episode_id, day, source, downloads, listeners,
                   (completion * 1000000)::integer AS completion_rate_ppm,
                   (ctr * 1000000)::integer AS ctr_ppm, conversions, revenue
            FROM sample s
            JOIN episodes e ON e.guid = s.guid
            JOIN tenants t ON t.id = e.tenant_id AND t.slug = '\(BenchSite.tenant.slug)'
            ORDER BY line;
        \\copy resolved TO '\(rows.path)' WITH (FORMAT csv)
        """.write(to: script, atomically: false, encoding: .utf8)
        try site.database.run(script, as: site.database.owner)
    }
}

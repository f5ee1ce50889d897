import App
import Foundation

/// A large file through the upload form, in rows a second, beside psql writing the same rows.
struct ImportFigure {
    private let site: BenchSite
    private let server: RunningServer
    private let rows: Int
    private let upload: FileUpload
    private let reference: PsqlImport

    init(_ site: BenchSite, _ server: RunningServer, rows: Int) throws {
        let file = try MetricsFile(rows: rows, in: site.directory)
        upload = try FileUpload(file, by: Visitor(BenchSite.tenant.members.ops, port: site.port))
        reference = try PsqlImport(file, site)
        self.site = site
        self.server = server
        self.rows = rows
    }

    /// Both in turns, each into empty tables; what they wrote must be the same.
    func measure(rounds: Int) throws -> String {
        let idle = try server.process.resident
        var (ours, theirs) = (Series(), Series())
        var peak = 0
        for _ in 0..<rounds {
            try empty()
            try server.process.forgetPeak()
            ours.append(try upload.run())
            peak = max(peak, try server.process.peakResident)
            let written = try fingerprint()
            try empty()
            theirs.append(try reference.run())
            guard try fingerprint() == written else { throw BenchFailure("The import and psql wrote different rows.") }
        }
        return """
            import/psql \(Output.decimal(theirs.median / ours.median, 2))   \
            (\(Output.whole(Double(rows) / ours.median)) rows/s, \(Output.whole(Double(rows) / theirs.median)) rows/s; \
            \(Output.decimal(ours.median, 1)) s for \(Output.whole(Double(rows))) rows, sums and all; \
            +\(Output.whole(Double(max(0, peak - idle)) / 1_048_576)) MiB above idle)
            """
    }

    private func empty() throws {
        try site.database.sql("TRUNCATE daily_metrics, show_days, episode_totals")
        try site.database.sql("CHECKPOINT")
    }

    private func fingerprint() throws -> String {
        let written = try site.database.sql(
            """
            SELECT count(*), sum(downloads), sum(listeners), sum(completion_rate_ppm), sum(ctr_ppm), sum(conversions),
                   sum(revenue_cents), sum(hashtextextended(concat(show_id, day, episode_id, source), 0)::numeric)
            FROM daily_metrics
            """)
        guard written.hasPrefix("\(rows)|") else { throw BenchFailure("Not all rows were written: \(written)") }
        return written
    }
}

import App
import Foundation

/// The shows page of an advertiser, in pages a second, beside pgbench running the page's own transaction.
struct PageFigure {
    private let site: BenchSite
    private let server: RunningServer
    private let seconds: Int
    private let load: PageLoad
    private let reference: PgbenchScript

    init(_ site: BenchSite, _ server: RunningServer, seconds: Int, clients: Int) throws {
        let visitor = try Visitor(BenchSite.tenant.members.advertiser, port: site.port)
        load = PageLoad(port: site.port, request: visitor.get("/shows"), connections: clients)
        reference = try PgbenchScript(site.workload.showsPage, in: site.directory)
        self.site = site
        self.server = server
        self.seconds = seconds
    }

    /// Both in turns, after a second each to warm up.
    func measure(rounds: Int) throws -> String {
        _ = try load.run(for: .seconds(1))
        _ = try reference.run(site.database.login, clients: load.connections, seconds: 1)
        var (pages, transactions, processor, half, most) = (Series(), Series(), Series(), Series(), Series())
        var bytes = 0
        for _ in 0..<rounds {
            let before = try server.process.processorSeconds
            let outcome = try load.run(for: .seconds(seconds))
            processor.append((try server.process.processorSeconds - before) / Double(max(1, outcome.latencies.count)))
            pages.append(outcome.rate)
            half.append(outcome.percentile(50))
            most.append(outcome.percentile(99))
            bytes = outcome.bytes
            transactions.append(try reference.run(site.database.login, clients: load.connections, seconds: seconds))
        }
        return """
            page/pgbench \(Output.decimal(pages.median / transactions.median, 2))   \
            (\(Output.whole(pages.median)) pages/s, \(Output.whole(transactions.median)) transactions/s; \
            \(Output.whole(processor.median * 1e6)) µs app CPU a page; p50 \(Output.decimal(half.median, 1)) ms, \
            p99 \(Output.decimal(most.median, 1)) ms; \(Output.whole(Double(bytes))) bytes; \
            \(load.connections) connections, \(site.poolSize) to the database; the session is remembered)
            """
    }
}

import Foundation
import Postgres
import Testing

@testable import App

@Suite(.site) struct `Every statement` {
    /// EXPLAIN prepares it with the types it is sent with and asks for every right that it needs, and runs nothing.
    @Test func `is prepared on the migrated database, as its audience`() async throws {
        let agency = try await TestSite.shared.northwind
        for statement in try Statement.all(of: agency.demo) {
            do {
                let plan = try await statement.plan(for: agency)
                #expect(!plan.isEmpty)
            } catch {
                Issue.record(error, "\(statement)")
            }
        }
    }

    @Test func `gives rows that fit its record`() async throws {
        let agency = try await TestSite.shared.northwind
        for statement in try Statement.all(of: agency.demo) {
            guard let read = statement.read else { continue }
            do {
                try await agency.site.services.pool.rolledBack(agency.preamble(statement.audience)) { transaction in
                    if statement.needsStaging { try await transaction.run(ImportStaging.openWithPeriods()) }
                    try await read(transaction)
                }
            } catch {
                Issue.record(error, "\(statement)")
            }
        }
    }

    /// A page must not read a table that grows for ever from end to end. `BigTables` makes them large enough
    /// for the planner to want an index wherever one serves.
    @Test func `finds its rows in big tables by an index`() async throws {
        let agency = try await TestSite.shared.northwind
        let big = [
            "daily_metrics", "reported_totals", "show_days", "metric_changes", "episodes", "import_rejections",
            "audit_log", "sessions", "alerts", "outbox",
        ]
        for statement in try Statement.all(of: agency.demo) where !Self.readsAll.contains(statement.name) {
            let plan = try await statement.plan(for: agency)
            for table in big {
                let scan = plan.first { $0.contains("Seq Scan on \(table) ") || $0.hasSuffix("Seq Scan on \(table)") }
                #expect(scan == nil, "\(statement):\n\(plan.joined(separator: "\n"))")
            }
        }
    }

    /// Those that need every row of their tenant, so that an index would only make it slower, and few pages ask them.
    private static let readsAll: Set = ["MetricsRefresh.repairShowDays()", "MetricsRefresh.repairEpisodes()"]

    /// An import fills metric_changes faster than the server counts its rows. A join that then compares every row with
    /// every other takes minutes where seconds will do.
    @Test func `that takes an import back looks rows up by their key, though the tables count as empty`() async throws {
        let agency = try await TestSite.shared.northwind
        let id = Import.sample().id
        let steps =
            Statement.reversal.filter { $0.name.hasPrefix("MetricsReversal") } + TotalsReversal.undo(id)
            + TotalsReversal.redo(id)
        #expect(steps.count > 10)
        for statement in steps.map({ Statement(.jobs, $0) }) {
            let plan = try await agency.site.owner.rolledBack { transaction in
                try await transaction.batch(
                    Self.forgetSizes(of: ["daily_metrics", "metric_changes", "reported_totals"]))
                try await transaction.batch(agency.preamble(.jobs).statements.map { Command(SQL(trusted: $0)) })
                try await transaction.run(ImportStaging.open())
                return try await transaction.rows(Query<String>("EXPLAIN (COSTS OFF) \(statement.sql)"))
            }
            let compares = plan.contains { $0.contains("Join Filter") }
            #expect(!compares, "\(statement):\n\(plan.joined(separator: "\n"))")
        }
    }

    private static func forgetSizes(of tables: [String]) -> [Command] {
        let sizes: [SQL] = [
            "DELETE FROM pg_statistic WHERE starelid IN (SELECT t::regclass FROM unnest(\(tables)) AS t)",
            "UPDATE pg_class SET reltuples = 1, relpages = 1 WHERE oid IN (SELECT t::regclass FROM unnest(\(tables)) AS t)",
        ]
        return sizes.map { Command($0) }
    }

    @Test func `in the sources is listed here`() throws {
        let northwind = Demo.northwind
        let folder = try TenantFolder(at: Repository.root.appending(path: "tenants/northwind"))
        let founding = Tenant.found(folder, as: northwind.id) + [Tenant.settle(folder.file)]
        let listed =
            try Statement.all(of: northwind).map { (file: $0.file, text: $0.sql.text) }
            + (founding.map { (file: $0.fileName, text: $0.sql.text) })
        let counts = Dictionary(grouping: listed, by: \.file).mapValues { Set($0.map(\.text)).count }
        for path in Repository.files(under: "Sources/App", ".swift") where !path.contains("/Demo/") {
            let text = try Repository.text(path)
            let written = text.matches(of: /\b(Query|Command)\((\n|"|sql)/).count
            let file = String(path.split(separator: "/").last?.dropLast(6) ?? "")
            let expected = written - (Self.elsewhere[file] ?? 0)
            #expect(counts[file] ?? 0 == expected, "\(path) has \(written) statements")
        }
    }

    /// Statements of no audience, run for real by the site's own making: the directory, the founding, the catalogue. And
    /// settings, which cannot be prepared.
    private static let elsewhere = [
        "Tenant+Queries": 2, "Domain+Looks": 1, "Sender+Looks": 1, "Tenant+Founding": 4, "Catalogue": 1,
        "ImportStaging": 3, "Health": 1,
        "Workload+Statements": 1, "TenantFolder+Record": 1, "Operator": 1,
    ]
}

extension Command {
    fileprivate var fileName: String { String(name.prefix { $0 != "." }) }
}

extension Statement {
    /// How the server would run it, a line for each step.
    func plan(for agency: Agency) async throws -> [String] {
        try await agency.site.services.pool.rolledBack(agency.preamble(audience)) { transaction in
            if needsStaging { try await transaction.run(ImportStaging.openWithPeriods()) }
            return try await transaction.rows(Query<String>("EXPLAIN (COSTS OFF) \(sql)"))
        }
    }
}

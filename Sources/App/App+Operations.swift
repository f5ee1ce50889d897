import CoreMetrics
import Foundation
import Hummingbird
import HummingbirdCore
import Logging
import Postgres
public import ServiceLifecycle
import Sponsorship
public import Values
import Web

/// What the command line does with the app.
extension App {
    /// The HTTP server; where it ends TLS itself, with what watches the certificates and with what the plain port says.
    /// Throws when there is no certificate that can be used.
    public static func servers(_ services: Services) throws -> [any Service] {
        let (limits, settings) = (ServerLimits(), services.settings)
        guard let folder = settings.certificates else { return [server(services, limits.server, port: settings.port)] }
        let certificates = try CertificateFolder(at: folder, logger: services.logger)
        let plain = SecureOnly(port: settings.tlsPort) { services.directory.tenant(at: $0) != nil }
        return [
            certificates, server(services, try limits.server(certificates), port: settings.tlsPort),
            Application(
                responder: plain, server: limits.server,
                configuration: limits.configuration(
                    .hostname(settings.host, port: settings.port), logger: services.logger),
                logger: services.logger),
        ]
    }

    private static func server(_ services: Services, _ server: HTTPServerBuilder, port: Int) -> some Service {
        Application(
            router: router(services), server: server,
            configuration: ServerLimits().configuration(
                .hostname(services.settings.host, port: port), logger: services.logger),
            logger: services.logger)
    }

    /// What runs beside the server: keeps what this process remembers in step with the database, settles imports that
    /// died with their process, and runs jobs.
    public static func companions(_ services: Services) -> [any Service] {
        [
            Announcements(services: services), AbandonedImports(services: services), DomainRounds(services: services),
        ]
            + Automation.services(services, slots: services.settings.jobSlots) + operations(services)
    }

    /// From here on what happens is counted.
    public static func measure(_ services: Services) {
        MetricsSystem.bootstrap(services.metrics)
    }

    private static func operations(_ services: Services) -> [any Service] {
        guard let port = services.settings.operationsPort else { return [] }
        return [
            OperationsServer(services: services, metrics: services.metrics).service(host: "127.0.0.1", port: port)
        ]
    }

    /// A process that runs jobs and answers nobody.
    public static func workers(_ services: Services) -> [any Service] {
        [Announcements(services: services), DomainRounds(services: services)]
            + Automation.services(services, slots: max(1, services.settings.jobSlots))
            + operations(services)
    }

    /// Reads the tenants, without which no host is known.
    public static func prepare(_ services: Services) async throws {
        try await services.directory.refresh(logger: services.logger)
    }

    /// Every tenant's address.
    public static func addresses(_ services: Services) -> [String] {
        services.directory.all.compactMap { $0.home(services.settings) }
    }

    /// The day it is in Greenwich.
    public static func today() -> Day {
        Day(of: Date(), in: .gmt)
    }
}

extension App {
    /// A tenant as scripts read it.
    public struct TenantSummary: Encodable, Sendable {
        public let slug, name: String
        public let hosts: [String]
    }

    public static func tenants(_ services: Services) async throws -> [TenantSummary] {
        try await services.directory.refresh(logger: services.logger)
        return services.directory.all.map {
            TenantSummary(slug: $0.slug, name: $0.name, hosts: $0.hosts.map(\.name))
        }
    }

    /// A line of the URL map.
    public struct RouteSummary: Sendable {
        public let method, path: String
    }

    public static func routes(_ services: Services) -> [RouteSummary] {
        router(services).routes.map { RouteSummary(method: $0.method.rawValue, path: $0.path.description) }
            .sorted { ($0.path, $0.method) < ($1.path, $1.method) }
    }

    /// Writes what is missing of a demo tenant, its figures through the import like everybody's, and gives the number of
    /// rows accepted.
    public static func plant(
        _ tenant: DemoTenant, with seed: DemoSeed, _ services: Services
    ) async throws -> Int {
        let directory = services.settings.root.appending(path: "tenants/\(tenant.slug)")
        let folder = try TenantFolder(at: directory)
        let today = Day(of: services.clock.now(), in: folder.zone)
        if try await !seed.isPlanted(tenant) { try await seed.plant(tenant, folder: folder, on: today) }
        let database = TenantDatabase(services.importPool, tenant: tenant.id, audience: .ops)
        guard try await (database.first(Import.lastSuccess()) ?? nil) == nil else { return 0 }
        let planting = Planting(database: database, services: services, today: today)
        for report in DemoReport.all(of: tenant, on: today) { try await planting.run(report) }
        // Last, so that the newest import is that of the daily figures.
        return try await planting.run(DemoMetrics(tenant, on: today), named: "\(tenant.slug)-history.csv")
    }

    /// Demo files on their way through the import, with nobody's name.
    private struct Planting {
        let database: TenantDatabase
        let services: Services
        let today: Day

        func run(_ report: DemoReport) async throws {
            try await run([report.bytes], named: report.fileName, as: try report.plan(services.presets))
        }

        /// Gives the number of rows accepted.
        @discardableResult
        func run(
            _ chunks: some Sequence<[UInt8]>, named fileName: String,
            as plan: (findings: FileFindings, mapping: ImportMapping)? = nil
        ) async throws -> Int {
            let run = ImportRun(
                database: database, loading: database, id: .new(at: services.clock.now()), kind: .metrics,
                fileName: fileName, member: nil, address: nil, encoding: .detected, plan: plan,
                presets: services.presets, today: today, clock: services.clock)
            var chunks = chunks.makeIterator()
            try await run.run { chunks.next() }
            return try await database.first(Import.find(run.id))?.accepted ?? 0
        }
    }
}

import Configuration
import DNS
import Foundation
import GoogleSheets
import Hummingbird
import Logging
import Outbound
import Postgres
import Synchronization
import Values
import Web

@testable import App

/// The app as the server builds it, over a database of its own, called in process with real host names.
///
/// Northwind and Lakeside are seeded once for the whole run and then only read: a test that changes something founds an
/// agency of its own, so that tests can run beside each other.
struct TestSite: Sendable {
    /// Noon in Greenwich on the day on which the demo data is made; no agency is on another day then.
    static let noon = Date(timeIntervalSince1970: 946_728_000 + Double(Day.demo.daysSince2000) * 86_400)

    /// A millisecond later at each look, so that what is done later is later on record too.
    static let ticking = Clock {
        noon.addingTimeInterval(Double(ticks.wrappingAdd(1, ordering: .relaxed).newValue) / 1000)
    }

    let database: TestDatabase
    /// A superuser's connections, to look behind row-level security.
    let owner: Pool
    let services: Services
    let responder: any HTTPResponder<SiteContext>
    private let passwordHash: String

    private static let made = Task { try await TestSite() }
    private static let founded = Atomic(0)
    private static let ticks = Atomic(0)

    /// The same for every test of the run.
    static var shared: TestSite {
        get async throws { try await made.value }
    }

    var northwind: Agency { Agency(site: self, demo: Demo.northwind) }
    var lakeside: Agency { Agency(site: self, demo: Demo.lakeside) }

    private init() async throws {
        let database = try await TestDatabase.create()
        let hash = try await Password(Demo.password).hash()
        try await self.init(database, Pool(database.owner, size: 4), passwordHash: hash)
        let seed = DemoSeed(owner, passwordHash: hash)
        for tenant in Demo.tenants { _ = try await App.plant(tenant, with: seed, services) }
        try await App.prepare(services)
        for agency in [northwind, lakeside] { try await agency.furnish() }
        try await BigTables(owner: owner).fill()
    }

    private init(
        _ database: TestDatabase, _ owner: Pool, passwordHash: String, clock: Clock = ticking,
        isDevelopment: Bool = false, outbound: OutboundPolicy = .publicOnly,
        google: GoogleAddresses = .google, secret: [UInt8]? = nil, importLimit: Int? = nil, mailer: Mailer? = nil,
        resolver: DNSResolver = .silent,
        logger: Logger = .silent
    ) async throws {
        self.database = database
        self.owner = owner
        self.passwordHash = passwordHash
        var settings = try Settings.testing(database, isDevelopment: isDevelopment)
        (settings.outbound, settings.google) = (outbound, google)
        if let secret { settings.secret = secret }
        if let importLimit { settings.importLimit = importLimit }
        services = try Services(
            settings, clock: clock, patience: .zero, logger: logger, streams: EventStreams(.brief), mailer: mailer,
            resolver: resolver)
        responder = App.router(services).buildResponder()
    }

    /// Another process of the same server, with its own memory of sessions, its own clock, its own ways out and its own Google.
    func process(
        clock: Clock = ticking, isDevelopment: Bool = false, outbound: OutboundPolicy = .publicOnly,
        google: GoogleAddresses = .google, secret: [UInt8]? = nil, importLimit: Int? = nil, mailer: Mailer? = nil,
        resolver: DNSResolver = .silent,
        logger: Logger = .silent
    ) async throws -> TestSite {
        let site = try await TestSite(
            database, owner, passwordHash: passwordHash, clock: clock, isDevelopment: isDevelopment,
            outbound: outbound, google: google, secret: secret, importLimit: importLimit, mailer: mailer,
            resolver: resolver, logger: logger)
        try await site.services.directory.refresh(logger: site.services.logger)
        return site
    }

    /// A new tenant that has a demo tenant's people, shows, prices and bookings, and no figures.
    func found(like model: DemoTenant = Demo.northwind) async throws -> Agency {
        let number = Self.founded.wrappingAdd(1, ordering: .relaxed).newValue
        let tenant = model.renamed("agency-\(number)")
        let folder = try TenantFolder(of: model, renamed: tenant.slug)
        try await DemoSeed(owner, passwordHash: passwordHash).plant(tenant, folder: folder, on: .demo)
        try await services.directory.refresh(logger: services.logger)
        return Agency(site: self, demo: tenant)
    }
}

extension Settings {
    fileprivate static func testing(_ database: TestDatabase, isDevelopment: Bool) throws -> Settings {
        let values: [AbsoluteConfigKey: ConfigValue] = [
            "flightline.root": .init(.string(Repository.root.path), isSecret: false),
            "flightline.env": .init(.string(isDevelopment ? "development" : "production"), isSecret: false),
            "database.url": .init(.string(database.loginURL), isSecret: false),
            "desk.cname": .init(.string("desks.operator.test"), isSecret: false),
            "mail.spf": .init(.string("include:mail.operator.test"), isSecret: false),
            "desk.addresses": .init(.string("192.0.2.10, 2001:db8::10"), isSecret: false),
            "secret.key": .init(.string(String(repeating: "5a", count: 32)), isSecret: false),
        ]
        return try Settings(ConfigReader(provider: InMemoryProvider(values: values)))
    }
}

extension DNSResolver {
    /// Nobody answers.
    static let silent = DNSResolver.asking { _ in .unknown("Nobody answers in tests") }
}

extension EventStreams.Limits {
    /// A test reads answers to their end.
    fileprivate static var brief: Self {
        var limits = Self()
        (limits.pace, limits.longest) = (.milliseconds(20), .milliseconds(200))
        return limits
    }
}

extension Logger {
    static let silent = Logger(label: "tests") { _ in SwiftLogNoOpLogHandler() }
}

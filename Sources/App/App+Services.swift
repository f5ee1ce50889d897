import CoreMetrics
import DNS
import Foundation
import GoogleSheets
public import Logging
import Outbound
public import Postgres
import Sponsorship
import Templates
public import Web

/// What the pages work with, made once when the process starts.
public struct Services: Sendable {
    public let settings: Settings
    public let clock: Clock
    public let logger: Logger
    /// Connections for pages: few, because few are fast.
    public let pool: Pool
    /// Connections for imports, which hold one for as long as an upload takes.
    let importPool: Pool
    /// Half of them at most for one tenant.
    let importTurns = ImportTurns(width: 2)
    /// What exports of hosting platforms look like.
    let presets: [Preset]
    /// How long a person who asked for a job is kept before they see that it takes longer.
    let patience: Duration
    let automation: Automation
    let metrics = PrometheusMetrics()
    /// The numbers of the migrations that this program came with.
    let migrations: [Int]
    let directory: TenantDirectory
    let sessions: SessionStore
    let alerts = AlertCounts()
    /// Pages that are kept up to date.
    let streams: EventStreams
    let templates: TenantTemplates
    let mails: HouseMails
    let assets: Assets
    let csrf: CSRF
    let flash: FlashCookie
    let signInLimit: SignInLimit
    let linkLimit = LinkLimit()
    /// For servers that tenants name. It names no product of ours.
    let fetcher: Fetcher
    let google: Google
    /// Open previews of a brand to people who cannot sign in.
    let previewTickets: Tickets
    /// Let the reader of a mail do without its kind.
    let muteTickets: Tickets
    /// Encrypts the keys with which agencies read their sheets.
    let sheetKeys: Seal
    /// Encrypts the keys that sign mail from agencies' own addresses.
    let senderKeys: Seal
    /// Asks what DNS says of the hosts that agencies add, and of the domains that their mail comes from.
    let resolver: DNSResolver
    let sightings = HostSightings()
    /// Nil where mail waits in the outbox.
    let mailer: Mailer?

    /// Reads templates and assets; opens no connection yet. Throws when a template does not fit its page.
    public init(
        _ settings: Settings, clock: Clock = .system, patience: Duration = .seconds(2), logger: Logger,
        streams: EventStreams = EventStreams()
    ) throws {
        try self.init(
            settings, clock: clock, patience: patience, logger: logger, streams: streams,
            mailer: settings.mail.map(Mailer.init), resolver: DNSResolver(server: settings.deskAddress.nameServer))
    }

    /// With another way out for mail, and other name servers.
    init(
        _ settings: Settings, clock: Clock, patience: Duration, logger: Logger, streams: EventStreams, mailer: Mailer?,
        resolver: DNSResolver
    ) throws {
        self.resolver = resolver
        self.settings = settings
        self.clock = clock
        self.logger = logger
        self.streams = streams
        self.patience = patience
        self.mailer = mailer
        // Whoever waits longer than this is told that we are busy: five seconds are the most a page may hang.
        pool = Pool(
            Self.configuration(settings), size: settings.poolSize, acquireTimeout: .milliseconds(4500),
            onWait: Self.waits("pages", in: metrics))
        importPool = Pool(
            Self.importConfiguration(settings), size: 4, acquireTimeout: .seconds(60),
            onWait: Self.waits("imports", in: metrics))
        migrations = Migration.numbers(in: settings.root.appending(path: "migrations").path)
        presets = try PresetFolder.read(settings.root.appending(path: "templates/presets"))
        automation = try Automation(Self.jobPool(settings, metrics))
        directory = TenantDirectory(PlatformDatabase(pool), defaults: settings.switches)
        sessions = SessionStore(clock: clock)
        templates = try TenantTemplates(root: settings.root, reloading: settings.isDevelopment, logger: logger)
        mails = try HouseMails(in: settings.root.appending(path: "templates/emails"))
        assets = try Assets(directory: settings.root.appending(path: "public"), reloads: settings.isDevelopment)
        csrf = CSRF(secret: settings.secret)
        flash = FlashCookie(secret: settings.secret, now: clock.now)
        signInLimit = SignInLimit()
        fetcher = Fetcher(settings.outbound, userAgent: "SponsorshipDesk/1.0 (feeds and sheets)")
        google = Google(settings.google, fetcher, now: clock.now)
        previewTickets = Tickets(secret: settings.secret, purpose: "brand preview", now: clock.now)
        muteTickets = Tickets(secret: settings.secret, purpose: "mail mute", now: clock.now)
        sheetKeys = Seal(secret: settings.secret, purpose: "sheet keys")
        senderKeys = Seal(secret: settings.secret, purpose: "sender keys")
    }

    /// Counts how long callers of a pool wait, those included who do not have to.
    private static func waits(_ pool: String, in metrics: PrometheusMetrics) -> @Sendable (Duration) -> Void {
        let series = metrics.makeTimer(label: "database.wait", dimensions: [("pool", pool)])
        return {
            series.recordNanoseconds(
                $0.components.seconds &* 1_000_000_000 &+ $0.components.attoseconds / 1_000_000_000)
        }
    }

    private static func configuration(_ settings: Settings) -> Postgres.Configuration {
        var configuration = Postgres.Configuration(url: settings.databaseURL)
        configuration.applicationName = "flightline"
        return configuration
    }

    /// For the one connection that listens: it may wait for ever.
    var listenerConfiguration: Postgres.Configuration {
        var configuration = Self.configuration(settings)
        configuration.applicationName = "flightline-listen"
        return configuration
    }

    private static func importConfiguration(_ settings: Settings) -> Postgres.Configuration {
        var configuration = configuration(settings)
        configuration.applicationName = "flightline-import"
        configuration.statementTimeout = .seconds(600)
        configuration.lockTimeout = .seconds(300)
        configuration.idleInTransactionTimeout = .seconds(120)
        return configuration
    }

    /// A running job holds one connection while it writes and another one while it reads or shows how far it is; the queue
    /// itself must never wait for jobs, or their leases would run out.
    private static func jobPool(_ settings: Settings, _ metrics: PrometheusMetrics) -> Pool {
        Pool(
            jobConfiguration(settings), size: settings.jobSlots * 2 + 2, acquireTimeout: .seconds(30),
            onWait: waits("jobs", in: metrics))
    }

    private static func jobConfiguration(_ settings: Settings) -> Postgres.Configuration {
        var configuration = configuration(settings)
        configuration.applicationName = "flightline-jobs"
        configuration.statementTimeout = .seconds(600)
        return configuration
    }

    /// Closes every connection once it comes back.
    public func close() async {
        await pool.close()
        await importPool.close()
        await automation.pool.close()
    }
}

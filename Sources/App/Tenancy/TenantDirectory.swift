import FoundationEssentials
import Logging
import Postgres
import Synchronization
import Values

/// Which tenant answers for a host, in memory: one look-up without a query for each request.
///
/// `refresh` reads it anew; `Announcements` does so whenever the database says that something changed.
final class TenantDirectory: Sendable {
    private let database: PlatformDatabase
    private let defaults: Set<Switch>
    private let state = Mutex(State())

    private struct State {
        var tenants: [Host: Tenant] = [:]
        var brands: [String: Brand] = [:]
        /// Readings are numbered as they begin: one that took longer must not replace what a later one has read.
        var begun = 0
        var shown = 0
    }

    /// With the modules that this installation has on where a tenant says nothing.
    init(_ database: PlatformDatabase, defaults: Set<Switch>) {
        self.database = database
        self.defaults = defaults
    }

    /// The tenant that owns a host; nil for everybody else's.
    func tenant(at host: Host) -> Tenant? {
        state.withLock { $0.tenants[host] }
    }

    /// Whether the database has a tenant for a host; for what must not wait until this process has heard of it.
    func isServed(_ host: Host) async throws(PostgresError) -> Bool {
        try await database.read(Tenant.isServed(host)).first == true
    }

    /// Hosts and senders whose DNS records it is time to look at.
    func due(at now: Date) async throws(PostgresError) -> ([Domain.Due], [Sender.Due]) {
        try await database.read(Domain.due(at: now), Sender.due(at: now))
    }

    /// Every tenant once, by slug.
    var all: [Tenant] {
        let byID = state.withLock {
            Dictionary($0.tenants.values.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        }
        return byID.values.sorted { $0.slug < $1.slug }
    }

    /// Reads all tenants. One that cannot be understood is left out and logged; the others keep working.
    func refresh(logger: Logger) async throws(PostgresError) {
        let number = state.withLock { state in
            state.begun &+= 1
            return state.begun
        }
        let (records, choices) = try await database.read(Tenant.directory(), Switch.choices())
        var shelf = BrandShelf(known: state.withLock { $0.brands })
        let missing = shelf.missing(for: records.map(\.brand))
        if !missing.isEmpty { shelf.add(try await database.read(Brand.Picture.all(missing))) }
        let byTenant = Dictionary(grouping: choices, by: \.tenant)
        var found: [Host: Tenant] = [:]
        for record in records {
            let switches = SwitchBoard(defaults: defaults, byTenant[record.id] ?? [])
            guard let tenant = Tenant(record, switches: switches, shelf: &shelf) else {
                logger.error("A tenant is unreadable and is not served", metadata: ["tenant": "\(record.slug)"])
                continue
            }
            for host in tenant.hosts { found[host] = tenant }
        }
        state.withLock { [found, shelf] state in
            guard number > state.shown else { return }
            state.shown = number
            state.tenants = found
            state.brands = shelf.used
        }
    }
}

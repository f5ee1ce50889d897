import Logging
import Postgres
import Synchronization
import Values

/// Which tenant answers for a host, in memory: one look-up without a query for each request.
///
/// `refresh` reads it anew; `Announcements` does so whenever the database says that something changed.
final class TenantDirectory: Sendable {
    private struct State {
        var tenants: [Host: Tenant] = [:]
        /// Readings that began, and the last of them whose answer is kept.
        var begun = 0
        var kept = 0
    }

    private let database: PlatformDatabase
    private let defaults: Set<Switch>
    private let state = Mutex(State())

    /// With the modules that this installation has on where a tenant says nothing.
    init(_ database: PlatformDatabase, defaults: Set<Switch>) {
        self.database = database
        self.defaults = defaults
    }

    /// The tenant that owns a host; nil for everybody else's.
    func tenant(at host: Host) -> Tenant? {
        state.withLock { $0.tenants[host] }
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
        let turn = state.withLock { state in
            state.begun &+= 1
            return state.begun
        }
        let (records, choices) = try await database.read(Tenant.directory(), Switch.choices())
        let byTenant = Dictionary(grouping: choices, by: \.tenant)
        var found: [Host: Tenant] = [:]
        for record in records {
            let switches = SwitchBoard(defaults: defaults, byTenant[record.id] ?? [])
            guard let tenant = Tenant(record, switches: switches) else {
                logger.error("A tenant is unreadable and is not served", metadata: ["tenant": "\(record.slug)"])
                continue
            }
            for host in tenant.hosts { found[host] = tenant }
        }
        keep(found, of: turn)
    }

    /// A reading that began earlier and ended later knows less: a change could be forgotten again.
    private func keep(_ found: [Host: Tenant], of turn: Int) {
        state.withLock { state in
            guard turn > state.kept else { return }
            (state.tenants, state.kept) = (found, turn)
        }
    }
}

import Logging
import Postgres
import Synchronization
import Values

/// Which tenant answers for a host, in memory: one look-up without a query for each request.
///
/// `refresh` reads it anew; `Announcements` does so whenever the database says that something changed.
final class TenantDirectory: Sendable {
    private let database: PlatformDatabase
    private let tenants = Mutex<[Host: Tenant]>([:])

    init(_ database: PlatformDatabase) {
        self.database = database
    }

    /// The tenant that owns a host; nil for everybody else's.
    func tenant(at host: Host) -> Tenant? {
        tenants.withLock { $0[host] }
    }

    /// Every tenant once, by slug.
    var all: [Tenant] {
        let byID = tenants.withLock {
            Dictionary($0.values.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        }
        return byID.values.sorted { $0.slug < $1.slug }
    }

    /// Reads all tenants. One that cannot be understood is left out and logged; the others keep working.
    func refresh(logger: Logger) async throws(PostgresError) {
        let records = try await database.read(Tenant.directory())
        var found: [Host: Tenant] = [:]
        for record in records {
            guard let tenant = Tenant(record) else {
                logger.error("A tenant is unreadable and is not served", metadata: ["tenant": "\(record.slug)"])
                continue
            }
            for host in tenant.hosts { found[host] = tenant }
        }
        tenants.withLock { $0 = found }
    }
}

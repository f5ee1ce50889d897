import Synchronization
import Values

/// Hosts under which a page was shown for the first time. A request only remembers it; `DomainRounds` writes it down.
final class HostSightings: Sendable {
    private let seen = Mutex<[Host: ID<Tenant>]>([:])

    func note(_ host: Host, of tenant: ID<Tenant>) {
        seen.withLock { $0[host] = tenant }
    }

    /// What has come since the last time.
    func take() -> [Host: ID<Tenant>] {
        seen.withLock { seen in
            defer { seen = [:] }
            return seen
        }
    }
}

import HTTPTypes
import Hummingbird
import Synchronization
import Values
import Web

/// Answers the proxy that asks whether it may have a certificate made for a host: 200 for one under which pages are
/// shown, 404 for all others.
///
/// From memory. A host that is not there is looked up once in the database, for this process may not have heard of it yet;
/// that it is not there either is remembered for a moment, and only so many are looked up at all.
final class CertificateGate: Sendable {
    private let directory: TenantDirectory
    private let lookUps: RateLimit
    private let now: RateLimit.Now
    /// Until when a host is refused without asking.
    private let refused = Mutex<[Host: ContinuousClock.Instant]>([:])

    private static let memory = Duration.seconds(10)
    private static let capacity = 4096

    init(directory: TenantDirectory, lookUpsPerSecond: Int = 20, now: @escaping RateLimit.Now = { .now }) {
        self.directory = directory
        self.now = now
        lookUps = RateLimit(lookUpsPerSecond, per: .seconds(1), now: now)
    }

    func answer(_ request: Request) async -> Response {
        guard let name = request.query["domain"], let host = Host(name), host.name == name.lowercased() else {
            return .operations("domain must name one host\n", .badRequest)
        }
        return await allows(host) ? .operations("yes\n") : .operations("no\n", .notFound)
    }

    func allows(_ host: Host) async -> Bool {
        if directory.tenant(at: host) != nil { return true }
        guard !host.isAddress, !isRefused(host), (try? lookUps.admit("")) != nil else { return false }
        if (try? await directory.isServed(host)) == true { return true }
        refuse(host)
        return false
    }

    private func isRefused(_ host: Host) -> Bool {
        let now = now()
        return refused.withLock { ($0[host] ?? now) > now }
    }

    private func refuse(_ host: Host) {
        let now = now()
        refused.withLock { refused in
            if refused.count >= Self.capacity { refused = refused.filter { $0.value > now } }
            // Whoever makes up names faster than this forgets fills the memory; the limit on look-ups still holds.
            guard refused.count < Self.capacity else { return }
            refused[host] = now + Self.memory
        }
    }
}

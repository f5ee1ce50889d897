import Foundation
import Postgres
import Synchronization
import Values
import Web

/// Who a token belongs to, remembered for a moment so that most pages need no query for it.
///
/// The database announces every session that ends and every member who changes; what is remembered of that tenant is
/// then forgotten in every process. Without that announcement line nothing is remembered at all.
final class SessionStore: Sendable {
    private struct Key: Hashable {
        let tenant: ID<Tenant>
        let tokenHash: [UInt8]
    }

    private struct Entry {
        let signedIn: SignedIn
        let readAt: Date
    }

    private struct State {
        var entries: [Key: Entry] = [:]
        var isListening = false
        /// Counts what was forgotten: an answer that was on its way meanwhile may be out of date.
        var generation = 0
    }

    private let state = Mutex(State())
    private let clock: Clock
    private static let lifetime: TimeInterval = 30
    private static let capacity = 20_000

    init(clock: Clock) {
        self.clock = clock
    }

    /// The member behind a token on this tenant's host; nil when the session has ended or never was.
    func signedIn(_ token: SessionToken, of tenant: Tenant, _ pool: Pool) async throws -> SignedIn? {
        let key = Key(tenant: tenant.id, tokenHash: token.digest)
        let now = clock.now()
        if let known = remembered(key, at: now) { return known }
        let generation = state.withLock { $0.generation }
        let database = TenantDatabase(pool, tenant: tenant.id, audience: .visitor)
        guard let found = try await database.first(Session.signedIn(tokenHash: key.tokenHash, at: now)) else {
            return nil
        }
        if now.timeIntervalSince(found.seenAt) > Session.seenInterval {
            try await database.run(Session.touch(found, at: now))
        }
        remember(found, for: key, at: now, ifStill: generation)
        return found
    }

    /// Forgets what is remembered of a tenant; of all tenants when nil.
    func forget(_ tenant: ID<Tenant>?) {
        state.withLock { state in
            state.generation &+= 1
            state.entries = tenant.map { id in state.entries.filter { $0.key.tenant != id } } ?? [:]
        }
    }

    /// Whether sessions are remembered at all.
    var isListening: Bool { state.withLock(\.isListening) }

    /// Whether announcements arrive. While they do not, every request asks the database.
    func listen(_ isListening: Bool) {
        state.withLock { state in
            state.generation &+= 1
            state.entries = [:]
            state.isListening = isListening
        }
    }

    private func remembered(_ key: Key, at now: Date) -> SignedIn? {
        state.withLock { state in
            guard state.isListening, let entry = state.entries[key], entry.signedIn.expiresAt > now else { return nil }
            let age = now.timeIntervalSince(entry.readAt)
            return (0..<Self.lifetime).contains(age) ? entry.signedIn : nil
        }
    }

    private func remember(_ signedIn: SignedIn, for key: Key, at now: Date, ifStill generation: Int) {
        state.withLock { state in
            guard state.isListening, state.generation == generation else { return }
            if state.entries.count >= Self.capacity { state.entries.removeAll(keepingCapacity: true) }
            state.entries[key] = Entry(signedIn: signedIn, readAt: now)
        }
    }
}

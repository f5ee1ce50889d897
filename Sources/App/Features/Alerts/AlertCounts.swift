import Synchronization
import Values

/// How many alerts wait for somebody, remembered for each tenant, so that the badge costs most pages no query.
///
/// The database announces every alert that opens, is acknowledged or is over; what is remembered of that tenant is then
/// forgotten in every process. Without that announcement line nothing is remembered at all.
final class AlertCounts: Sendable {
    private struct State {
        var counts: [ID<Tenant>: Int] = [:]
        var isListening = false
        /// Counts what was forgotten: an answer that was on its way meanwhile may be out of date.
        var generation = 0
    }

    private let state = Mutex(State())

    /// The count of the database's tenant, as an audience that may read alerts.
    func waiting(_ database: TenantDatabase) async throws -> Int {
        let (known, generation) = state.withLock { ($0.counts[database.tenant], $0.generation) }
        if let known { return known }
        let count = try await database.first(Alert.waiting()) ?? 0
        state.withLock { state in
            guard state.isListening, state.generation == generation else { return }
            state.counts[database.tenant] = count
        }
        return count
    }

    /// Forgets a tenant's count; all of them when nil.
    func forget(_ tenant: ID<Tenant>?) {
        state.withLock { state in
            state.generation &+= 1
            if let tenant { state.counts[tenant] = nil } else { state.counts = [:] }
        }
    }

    /// Whether announcements arrive. While they do not, every page asks the database.
    func listen(_ isListening: Bool) {
        state.withLock { state in
            state.generation &+= 1
            state.counts = [:]
            state.isListening = isListening
        }
    }
}

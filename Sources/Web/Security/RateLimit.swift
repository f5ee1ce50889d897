import HTTPTypes
import Synchronization

/// Limits how often something may happen for one key (an address, an account), in memory and per process.
///
/// It keeps one instant per key, the time at which the key's allowance is full again (the generic cell rate algorithm),
/// so bursts up to the count pass and the average holds.
public final class RateLimit: Sendable {
    /// Tells the time; tests bring their own.
    public typealias Now = @Sendable () -> ContinuousClock.Instant

    private let interval: Duration
    private let window: Duration
    private let capacity: Int
    private let now: Now
    private let fullAgain = Mutex<[String: ContinuousClock.Instant]>([:])

    /// Admits `count` at once, and as many in each window. At most `capacity` keys are remembered; beyond, those
    /// nearest to forgiveness are forgotten.
    public init(_ count: Int, per window: Duration, capacity: Int = 10_000, now: @escaping Now = { .now }) {
        self.window = window
        self.capacity = max(1, capacity)
        self.now = now
        interval = window / max(1, count)
    }

    /// Counts one for the key. Throws `RateLimited` when it has none left.
    public func admit(_ key: String) throws(RateLimited) {
        let now = now()
        let wait = fullAgain.withLock { instants in
            let next = max(instants[key] ?? now, now) + interval
            guard next <= now + window else { return next - (now + window) }
            if instants[key] == nil, instants.count >= capacity { forget(&instants, now) }
            instants[key] = next
            return .zero
        }
        if wait > .zero { throw RateLimited(wait: wait) }
    }

    /// Forgets a key, as after a successful sign-in.
    public func forgive(_ key: String) {
        fullAgain.withLock { $0[key] = nil }
    }

    var count: Int { fullAgain.withLock(\.count) }

    private func forget(_ instants: inout [String: ContinuousClock.Instant], _ now: ContinuousClock.Instant) {
        instants = instants.filter { $0.value > now }
        guard instants.count >= capacity else { return }
        // A quarter at a time, so that the sorting is paid once for many new keys.
        let fewest = instants.sorted { $0.value < $1.value }.prefix(max(1, capacity / 4))
        for (key, _) in fewest { instants[key] = nil }
    }
}

/// Too often: 429 with `Retry-After`.
public struct RateLimited: Error, Refusal, Equatable {
    /// Until the next one is admitted.
    public let wait: Duration

    public var failure: HTTPFailure {
        HTTPFailure(
            .tooManyRequests, title: "Too many tries",
            detail: "Wait a little and try again. This protects accounts from being guessed.",
            headers: [.retryAfter: String(wait.components.seconds + (wait.components.attoseconds > 0 ? 1 : 0))])
    }
}

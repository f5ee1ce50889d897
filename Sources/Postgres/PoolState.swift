/// The pool's bookkeeping as a value: which members are idle, who waits, when to open another. It does nothing itself,
/// it says what to do; so it is tested without a server, a thread or a clock.
struct PoolState<Member, Waiter> {
    typealias Instant = ContinuousClock.Instant

    enum Action {
        case deliver(Lease<Member>, Waiter)
        case fail(Waiter, PostgresError)
        /// Open a connection and report `opened` or `openFailed`.
        case open
        case close(Member)
        /// Call `wake` at this time.
        case wake(Instant)
        /// The last member is gone after `close`.
        case drained
    }

    private struct Queued {
        var id: Int
        var waiter: Waiter
        var deadline: Instant
    }

    private struct Outage {
        var since: Instant
        var failures: Int
        var retry: Instant
        var error: PostgresError
    }

    let size: Int
    let acquireTimeout: Duration

    private(set) var busy = 0
    private(set) var opening = 0
    private(set) var isClosed = false
    private var idleLeases: [Lease<Member>] = []
    private var queue: [Queued] = []
    private var outage: Outage?
    private var nextWake: Instant?

    init(size: Int, acquireTimeout: Duration) {
        self.size = max(1, size)
        self.acquireTimeout = acquireTimeout
    }

    var idle: Int { idleLeases.count }

    var waiting: Int { queue.count }
}

// MARK: A caller wants a connection

extension PoolState {
    /// An idle member, the one used last first: its caches are warm, and the others can grow old.
    mutating func take() -> Lease<Member>? {
        guard let lease = idleLeases.popLast() else { return nil }
        busy += 1
        return lease
    }

    /// Queues a caller that found nothing to take.
    mutating func enqueue(_ waiter: Waiter, id: Int, now: Instant) -> [Action] {
        guard !isClosed else { return [.fail(waiter, .poolClosed)] }
        if let lease = take() { return [.deliver(lease, waiter)] }
        if let outage, refuses(outage, now: now) { return [.fail(waiter, outage.error)] }
        queue.append(Queued(id: id, waiter: waiter, deadline: now + acquireTimeout))
        return openMore(now: now) + schedule()
    }

    /// The caller no longer wants it.
    mutating func cancel(id: Int) -> [Action] {
        guard let index = queue.firstIndex(where: { $0.id == id }) else { return [] }
        return [.fail(queue.remove(at: index).waiter, .cancelled)]
    }

    /// A short outage is waited out. One that has lasted longer than a caller may wait is reported at once, but for the
    /// one caller whose turn it is to try again.
    private func refuses(_ outage: Outage, now: Instant) -> Bool {
        busy + idle == 0 && now - outage.since > acquireTimeout && (opening > 0 || now < outage.retry)
    }
}

// MARK: Something happened to a connection

extension PoolState {
    mutating func opened(_ lease: Lease<Member>) -> [Action] {
        opening -= 1
        outage = nil
        if isClosed { return [.close(lease.member)] + drainedIfEmpty() }
        // Whatever its age: a lifetime that is too short must still serve somebody.
        return handOver(lease)
    }

    mutating func openFailed(_ error: PostgresError, now: Instant) -> [Action] {
        opening -= 1
        let failures = (outage?.failures ?? 0) + 1
        // 100 ms, doubled each time, at most about 5 seconds.
        let delay = Duration.milliseconds(min(5000, 100 << min(failures - 1, 6)))
        outage = Outage(since: outage?.since ?? now, failures: failures, retry: now + delay, error: error)
        return schedule() + drainedIfEmpty()
    }

    /// A member comes back: to the first in the queue, or to the idle ones, or it is closed.
    mutating func release(_ lease: Lease<Member>, isUsable: Bool, now: Instant) -> [Action] {
        busy -= 1
        guard isUsable, !isClosed, now < lease.expires else {
            return [.close(lease.member)] + openMore(now: now) + drainedIfEmpty()
        }
        return handOver(lease)
    }

    private mutating func handOver(_ lease: Lease<Member>) -> [Action] {
        guard !queue.isEmpty else {
            idleLeases.append(lease)
            return []
        }
        busy += 1
        return [.deliver(lease, queue.removeFirst().waiter)]
    }

    /// Opens as many as there are callers for, within the size.
    private mutating func openMore(now: Instant) -> [Action] {
        if let outage, now < outage.retry || opening > 0 { return [] }
        // During an outage one attempt is enough to find out.
        let wanted = min(queue.count - opening, size - busy - idle - opening, outage == nil ? size : 1)
        guard wanted > 0 else { return [] }
        opening += wanted
        return Array(repeating: .open, count: wanted)
    }
}

// MARK: Time and the end

extension PoolState {
    /// Time has passed: callers that waited too long give up, and a failed opening is tried again.
    mutating func wake(now: Instant) -> [Action] {
        nextWake = nil
        var actions: [Action] = []
        // All wait equally long, so the deadlines are in the order of the queue.
        while let first = queue.first, first.deadline <= now {
            actions.append(.fail(queue.removeFirst().waiter, outage?.error ?? .poolTimeout))
        }
        return actions + openMore(now: now) + schedule()
    }

    /// Refuses new callers and those in the queue; members that are busy are closed when they come back.
    mutating func close() -> [Action] {
        isClosed = true
        let actions = queue.map { Action.fail($0.waiter, .poolClosed) } + idleLeases.map { .close($0.member) }
        queue = []
        idleLeases = []
        return actions + drainedIfEmpty()
    }

    /// One timer for all: set for the earliest thing to happen, unless one as early is set already.
    private mutating func schedule() -> [Action] {
        guard let first = queue.first else { return [] }
        var next = first.deadline
        if let outage, opening == 0 { next = min(next, outage.retry) }
        if let nextWake, nextWake <= next { return [] }
        nextWake = next
        return [.wake(next)]
    }

    private func drainedIfEmpty() -> [Action] {
        isClosed && busy + idle + opening == 0 ? [.drained] : []
    }
}

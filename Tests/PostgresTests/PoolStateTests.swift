import Testing

@testable import Postgres

@Suite struct `The state of a pool` {
    typealias State = PoolState<String, Int>

    private let start = ContinuousClock.now

    private func state(size: Int = 2) -> State {
        State(size: size, acquireTimeout: .seconds(5))
    }

    private func lease(_ member: String, for seconds: Int = 600) -> Lease<String> {
        Lease(member: member, expires: start + .seconds(seconds))
    }

    /// Actions in words, to be compared.
    private func words(_ actions: [State.Action]) -> [String] {
        actions.map { action in
            switch action {
            case .deliver(let lease, let waiter): "\(lease.member) to \(waiter)"
            case .fail(let waiter, let error): "\(waiter): \(error)"
            case .open: "open"
            case .close(let member): "close \(member)"
            case .wake(let instant): "wake at \(start.duration(to: instant) / .milliseconds(1))"
            case .drained: "drained"
            }
        }
    }

    @Test func `connections are opened only for callers, within the size`() {
        var state = state(size: 2)
        #expect(state.take() == nil)
        #expect(words(state.enqueue(1, id: 1, now: start)) == ["open", "wake at 5000.0"])
        #expect(words(state.enqueue(2, id: 2, now: start)) == ["open"])
        #expect(words(state.enqueue(3, id: 3, now: start)) == [])
        #expect(state.waiting == 3)
        #expect(state.opening == 2)
    }

    @Test func `callers are served in their order`() {
        var state = state(size: 1)
        for id in 1...3 { _ = state.enqueue(id, id: id, now: start) }
        #expect(words(state.opened(lease("a"))) == ["a to 1"])
        #expect(words(state.release(lease("a"), isUsable: true, now: start)) == ["a to 2"])
        #expect(words(state.release(lease("a"), isUsable: true, now: start)) == ["a to 3"])
        #expect(words(state.release(lease("a"), isUsable: true, now: start)) == [])
        #expect(state.idle == 1)
        #expect(state.take()?.member == "a")
    }

    @Test func `a broken connection is closed and replaced for who waits`() {
        var state = state(size: 1)
        _ = state.enqueue(1, id: 1, now: start)
        _ = state.opened(lease("a"))
        _ = state.enqueue(2, id: 2, now: start)
        #expect(words(state.release(lease("a"), isUsable: false, now: start)) == ["close a", "open"])
        #expect(words(state.opened(lease("b"))) == ["b to 2"])
    }

    @Test func `an old connection is not used again`() {
        var state = state()
        _ = state.enqueue(1, id: 1, now: start)
        _ = state.opened(lease("a", for: 10))
        #expect(words(state.release(lease("a", for: 10), isUsable: true, now: start + .seconds(10))) == ["close a"])
        #expect(state.idle == 0)
    }

    @Test func `a caller that waited too long gives up, the next ones later`() {
        var state = state(size: 1)
        _ = state.enqueue(1, id: 1, now: start)
        _ = state.opened(lease("a"))
        _ = state.enqueue(2, id: 2, now: start + .seconds(1))
        _ = state.enqueue(3, id: 3, now: start + .seconds(2))
        let actions = state.wake(now: start + .seconds(6))
        #expect(words(actions) == ["2: \(PostgresError.poolTimeout)", "wake at 7000.0"])
        #expect(state.waiting == 1)
    }

    @Test func `a cancelled caller leaves the queue`() {
        var state = state(size: 1)
        _ = state.enqueue(1, id: 1, now: start)
        _ = state.enqueue(2, id: 2, now: start)
        #expect(words(state.cancel(id: 1)) == ["1: \(PostgresError.cancelled)"])
        #expect(words(state.cancel(id: 1)) == [])
        #expect(words(state.opened(lease("a"))) == ["a to 2"])
    }

    @Test func `a failed opening is tried again ever more slowly`() {
        var state = state(size: 4)
        _ = state.enqueue(1, id: 1, now: start)
        #expect(words(state.openFailed(.connectFailed("down"), now: start)) == ["wake at 100.0"])
        #expect(words(state.enqueue(2, id: 2, now: start)) == [])
        #expect(words(state.wake(now: start + .milliseconds(100))) == ["open", "wake at 5000.0"])
        #expect(
            words(state.openFailed(.connectFailed("down"), now: start + .milliseconds(100))) == ["wake at 300.0"])
    }

    @Test func `a long outage is reported at once, but for one caller that tries again`() {
        var state = state(size: 4)
        _ = state.enqueue(1, id: 1, now: start)
        _ = state.openFailed(.connectFailed("down"), now: start)
        let later = start + .seconds(10)
        #expect(words(state.wake(now: later)) == ["1: \(PostgresError.connectFailed("down"))"])
        #expect(words(state.enqueue(2, id: 2, now: later)) == ["open", "wake at 15000.0"])
        #expect(words(state.enqueue(3, id: 3, now: later)) == ["3: \(PostgresError.connectFailed("down"))"])
        #expect(words(state.opened(lease("a"))) == ["a to 2"])
    }

    @Test func `closing refuses callers and waits for the busy`() {
        var state = state()
        _ = state.enqueue(1, id: 1, now: start)
        _ = state.opened(lease("a"))
        #expect(words(state.close()) == [])
        #expect(words(state.enqueue(2, id: 2, now: start)) == ["2: \(PostgresError.poolClosed)"])
        #expect(words(state.release(lease("a"), isUsable: true, now: start)) == ["close a", "drained"])
    }

    @Test func `closing an unused pool is over at once`() {
        var state = state()
        #expect(words(state.close()) == ["drained"])
    }

    @Test func `a connection that opens after closing is closed`() {
        var state = state()
        _ = state.enqueue(1, id: 1, now: start)
        #expect(words(state.close()) == ["1: \(PostgresError.poolClosed)"])
        #expect(words(state.opened(lease("a"))) == ["close a", "drained"])
    }
}

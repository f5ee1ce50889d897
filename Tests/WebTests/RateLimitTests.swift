import HTTPTypes
import Synchronization
import Testing

@testable import Web

@Suite struct `Rate limit` {
    final class Time: Sendable {
        let instant = Mutex(ContinuousClock.now)
        func pass(_ seconds: Double) { instant.withLock { $0 += .seconds(seconds) } }
        var now: RateLimit.Now { { self.instant.withLock { $0 } } }
    }

    @Test func `a burst passes, then one at a time as the window goes by`() throws {
        let time = Time()
        let limit = RateLimit(5, per: .seconds(50), now: time.now)
        for _ in 0..<5 { try limit.admit("a") }
        #expect(throws: RateLimited(wait: .seconds(10))) { try limit.admit("a") }
        time.pass(9.5)
        #expect(throws: RateLimited.self) { try limit.admit("a") }
        time.pass(0.5)
        try limit.admit("a")
        #expect(throws: RateLimited.self) { try limit.admit("a") }
        time.pass(1000)
        for _ in 0..<5 { try limit.admit("a") }
        #expect(throws: RateLimited.self) { try limit.admit("a") }
    }

    @Test func `keys do not share, and one can be forgiven`() throws {
        let limit = RateLimit(1, per: .seconds(60), now: Time().now)
        try limit.admit("a")
        try limit.admit("b")
        #expect(throws: RateLimited.self) { try limit.admit("a") }
        limit.forgive("a")
        try limit.admit("a")
    }

    @Test func `memory is bounded, and those still waiting are forgotten last`() throws {
        let limit = RateLimit(10, per: .seconds(100), capacity: 100, now: Time().now)
        for _ in 0..<10 { try limit.admit("attacker") }
        for key in 0..<5000 {
            try limit.admit("\(key)")
            #expect(limit.count <= 100)
        }
        #expect(throws: RateLimited.self) { try limit.admit("attacker") }
    }

    @Test func `the answer is 429 with whole seconds to wait`() {
        let failure = RateLimited(wait: .milliseconds(2100)).failure
        #expect(failure.status == .tooManyRequests && failure.headers[.retryAfter] == "3")
    }
}

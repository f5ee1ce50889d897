import Foundation
import Postgres
import Testing

@testable import Jobs

@Suite(.timeLimit(.minutes(1))) struct `Turns between tenants` {
    @Test(arguments: [1, 2, 4, 8])
    func `let the first job of one run next, however many another has`(slots: Int) async throws {
        let (busy, calm) = (try await Agency.new(), try await Agency.new())
        let kind = uniqueKind()
        let clock = TestClock(.test + 60, tick: 0.001)
        try await busy.flood(kind, Array(repeating: "", count: 500))
        let worker = busy.desk.worker(registry(kind) { _, _ in }, slots: slots, clock: clock)
        let first = try await worker.claim(slots, at: clock.now())
        #expect(!first.isEmpty && first.count <= max(1, slots - 1))
        try await calm.enqueue(kind, "", notBefore: .test + 30)
        for claim in first {
            try await busy.desk.login.transaction(busy.jobs) { _ = try await $0.run(claim.done(rows: nil, at: .test)) }
        }
        let next = try await worker.claim(slots, at: clock.now())
        #expect(next.contains { $0.tenant == calm.id })
    }

    @Test func `leave a slot free of every tenant`() async throws {
        let (busy, calm) = (try await Agency.new(), try await Agency.new())
        let kind = uniqueKind()
        let clock = TestClock(tick: 0.001)
        try await busy.flood(kind, Array(repeating: "", count: 20))
        let worker = busy.desk.worker(registry(kind) { _, _ in }, slots: 4, clock: clock)
        #expect(try await worker.claim(4, at: clock.now()).count == 3)
        #expect(try await worker.claim(1, at: clock.now()).isEmpty)
        try await calm.enqueue(kind, "")
        #expect(try await worker.claim(1, at: clock.now()).map(\.tenant) == [calm.id])
    }

    @Test func `share free slots out`() async throws {
        let kind = uniqueKind()
        var agencies: [Agency] = []
        for _ in 0..<3 { agencies.append(try await Agency.new()) }
        for agency in agencies { try await agency.flood(kind, Array(repeating: "", count: 10)) }
        let worker = agencies[0].desk.worker(registry(kind) { _, _ in }, slots: 6)
        let claims = try await worker.claim(6, at: .test)
        for agency in agencies { #expect(claims.count { $0.tenant == agency.id } == 2) }
    }

    @Test func `let two workers have different tenants' jobs`() async throws {
        let (one, other) = (try await Agency.new(), try await Agency.new())
        let kind = uniqueKind()
        try await one.enqueue(kind, "")
        try await other.enqueue(kind, "")
        let (left, right) = (
            one.desk.worker(registry(kind) { _, _ in }, slots: 1), one.desk.worker(registry(kind) { _, _ in }, slots: 1)
        )
        async let first = left.claim(1, at: .test)
        async let second = right.claim(1, at: .test)
        let tenants = try await (first + second).map(\.tenant)
        #expect(Set(tenants) == [one.id, other.id])
    }
}

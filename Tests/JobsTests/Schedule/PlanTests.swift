import Foundation
import Testing

@testable import Jobs

@Suite struct `The plan for runs that are due` {
    /// Runs every half hour until now, the oldest first; minutes late.
    private static func due(_ late: [Int]) -> [Date] { late.map { .test - Double($0) * 60 } }

    private typealias Row = (policy: MissedRuns, late: [Int], isBusy: Bool, fates: [Plan.Fate])

    @Test(
        arguments: [
            (.skip, [], false, []),
            (.skip, [0], false, [.run]),
            (.skip, [5], false, [.run]),
            (.skip, [6], false, [.missed]),
            (.skip, [60, 30, 0], false, [.missed, .missed, .run]),
            (.skip, [4, 3, 2], false, [.coalesced, .coalesced, .run]),
            (.skip, [0], true, [.skipped]),
            (.skip, [30, 0], true, [.missed, .skipped]),
            (.once, [0], false, [.run]),
            (.once, [90], false, [.run]),
            (.once, [90, 60, 30], false, [.coalesced, .coalesced, .run]),
            (.once, [90, 60, 0], false, [.coalesced, .coalesced, .run]),
            (.once, [60, 30], true, [.coalesced, .skipped]),
            (.all(limit: 2), [0], false, [.run]),
            (.all(limit: 2), [90, 60, 30], false, [.missed, .run, .run]),
            (.all(limit: 9), [90, 60, 30], false, [.run, .run, .run]),
            (.all(limit: 0), [60, 30], false, [.missed, .run]),
            (.all(limit: 1), [60, 30, 0], true, [.missed, .missed, .skipped]),
        ] as [(MissedRuns, [Int], Bool, [Plan.Fate])])
    func `follows the policy`(policy: MissedRuns, late: [Int], isBusy: Bool, fates: [Plan.Fate]) {
        let found = Plan.fates(of: Self.due(late), at: .test, policy, isBusy: isBusy)
        #expect(found == fates)
    }

    @Test func `gives a reason for whatever does not run`() {
        for fate in [Plan.Fate.coalesced, .missed, .skipped] { #expect(fate.reason.count > 10) }
        #expect(Plan.Fate.run.reason.isEmpty)
    }

    @Test(arguments: [MissedRuns.skip, .once, .all(limit: 1), .all(limit: 1000)])
    func `is stored as it was`(policy: MissedRuns) {
        #expect(MissedRuns(name: policy.name, limit: policy.limit) == policy)
        #expect(MissedRuns(name: "never", limit: 1) == nil)
    }
}

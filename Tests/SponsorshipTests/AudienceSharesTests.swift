import Testing
import Values

@testable import Sponsorship

@Suite struct `Audience shares` {
    static func shares(_ percent: [String: Int]) -> [String: Percentage] {
        percent.mapValues { Percentage(percent: $0) }
    }

    @Test(
        arguments: [
            ([:], .empty), (["US": -1], .outOfRange("US")), (["US": 101], .outOfRange("US")),
            (["US": 60, "GB": 41], .exceedsWhole(Percentage(percent: 101))),
        ] as [([String: Int], AudienceShares.Refusal)])
    func `shares that describe no audience are refused`(percent: [String: Int], expected: AudienceShares.Refusal) {
        #expect(throws: expected) { try AudienceShares(Self.shares(percent)) }
    }

    @Test func `shares may leave a rest, and be off by rounding`() throws {
        #expect(try AudienceShares(Self.shares(["US": 60, "GB": 20])).shares.count == 2)
        let rounded = ["a": 334_000, "b": 333_500, "c": 333_500].mapValues { Percentage(millionths: $0) }
        #expect(try AudienceShares(rounded).shares.count == 3)
    }

    @Test func `the overlap is what both have in common`() throws {
        let audience = try AudienceShares(Self.shares(["US": 60, "GB": 20, "DE": 20]))
        let wanted = try AudienceShares(Self.shares(["US": 50, "GB": 40, "FR": 10]))
        #expect(audience.overlap(wanted) == Percentage(percent: 70))
        #expect(wanted.overlap(audience) == Percentage(percent: 70))
        #expect(audience.overlap(audience) == .whole)
    }
}

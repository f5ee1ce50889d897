import Testing
import Values

@testable import Sponsorship

func usd(_ cents: Int) -> Money { Money(minorUnits: cents, currency: .usd) }

/// The figures of the trade whose answers are known.
@Suite struct `Golden numbers` {
    @Test(arguments: [(50_000, 3000, 150_000), (75_000, 3500, 262_500), (1, 500, 1), (1, 499, 0)])
    func `a line is worth its impressions at its price per thousand`(booked: Int, cpm: Int, expected: Int) throws {
        #expect(try LinePrice.cpm(usd(cpm)).value(booked: booked) == usd(expected))
    }

    @Test func `a flat fee does not depend on impressions`() throws {
        #expect(try LinePrice.flat(usd(90_000)).value(booked: 12) == usd(90_000))
    }

    @Test func `the effective price per thousand is revenue by what was delivered`() throws {
        #expect(try usd(150_000).effectiveCPM(delivered: 42_000) == usd(3571))
        #expect(try usd(150_000).effectiveCPM(delivered: 0) == nil)
    }

    @Test func `an agency's commission of 15 % leaves 85 %, and back`() throws {
        let commission = Percentage(percent: 15)
        #expect(try usd(50_000).share(commission) == usd(7500))
        #expect(try usd(100_000).net(afterCommission: commission) == usd(85_000))
        #expect(try usd(85_000).gross(beforeCommission: commission) == usd(100_000))
    }

    @Test(arguments: [(3, 1, 750_000), (0, 1, 0), (1, 0, 1_000_000), (0, 0, nil), (Int.max, Int.max, 1_000_000)])
    func `the win rate is won of won and lost`(won: Int, lost: Int, expected: Int?) {
        #expect(WinRate.share(won: won, lost: lost)?.millionths == expected)
    }
}

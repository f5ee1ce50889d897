import Testing
import Values

private func dollars(_ cents: Int) -> Money { Money(minorUnits: cents, currency: .usd) }

@Suite struct `An amount of money` {
    @Test(arguments: [
        (50_000, 3000, 150_000), (75_000, 3500, 262_500),  // domain.md §8
        (1, 500, 1), (1, 499, 0), (3, 500, 2), (0, 3000, 0), (-50_000, 3000, -150_000), (-1, 500, -1),
    ])
    func `a line's value is impressions times CPM, rounded half up`(impressions: Int, cpm: Int, cents: Int) throws {
        #expect(try Money.cpm(cpm, impressions: impressions, currency: .usd) == dollars(cents))
    }

    @Test(arguments: [
        (50_000, "15 %", 7500), (99, "15 %", 15), (100, "29 %", 29),  // domain.md §8
        (1, "50 %", 1), (-1, "50 %", -1), (1, "49.9999 %", 0), (100, "0 %", 0), (100, "250 %", 250),
    ])
    func `a share is exact and rounded half up`(cents: Int, percentage: String, share: Int) throws {
        #expect(try dollars(cents).share(#require(Percentage(percentage))) == dollars(share))
    }

    @Test func `net and gross undo each other`() throws {
        let commission = Percentage(percent: 15)
        #expect(try dollars(100_000).net(afterCommission: commission) == dollars(85_000))
        #expect(try dollars(85_000).gross(beforeCommission: commission) == dollars(100_000))
    }

    @Test(arguments: [1, 3, 99, 101, 12_345])
    func `commission and net add up to the gross`(cents: Int) throws {
        let half = Percentage(percent: 50)
        let gross = dollars(cents)
        #expect(try gross.share(half) + gross.net(afterCommission: half) == gross)
    }

    @Test func `the effective CPM is revenue per thousand delivered`() throws {
        #expect(try dollars(150_000).effectiveCPM(delivered: 50_000) == dollars(3000))
        #expect(try dollars(150_000).effectiveCPM(delivered: 0) == nil)
    }

    @Test func `a result beyond 64 bits is refused`() {
        #expect(throws: Money.Refusal.overflow) { try dollars(.max) + dollars(1) }
        #expect(throws: Money.Refusal.overflow) { try dollars(.min) - dollars(1) }
        #expect(throws: Money.Refusal.overflow) { try dollars(.max) * 2 }
        #expect(throws: Money.Refusal.overflow) { try Money.cpm(.max, impressions: .max, currency: .usd) }
        #expect(throws: Money.Refusal.overflow) { try dollars(.max).share(Percentage(millionths: .max)) }
    }

    @Test func `the extremes that fit are computed`() throws {
        #expect(try dollars(.min).share(.whole) == dollars(.min))
        #expect(try Money.cpm(1000, impressions: .max, currency: .usd) == dollars(.max))
    }

    @Test func `currencies do not mix`() {
        let euro = Money(minorUnits: 1, currency: .eur)
        #expect(throws: Money.Refusal.mixedCurrencies(.usd, .eur)) { try dollars(1) + euro }
        #expect(throws: Money.Refusal.mixedCurrencies(.usd, .eur)) { try Money.total(of: [euro], in: .usd) }
    }

    @Test func `a commission of everything has no gross`() {
        #expect(throws: Money.Refusal.commissionLeavesNothing) {
            try dollars(1).gross(beforeCommission: Percentage(percent: 100))
        }
    }

    @Test func `no amounts add up to zero`() throws {
        #expect(try Money.total(of: [], in: .usd) == .zero(.usd))
        #expect(try Money.total(of: [dollars(5), dollars(-7)], in: .usd) == dollars(-2))
    }
}

@Suite struct `A currency` {
    @Test(arguments: [("usd", "USD", 2), ("JPY", "JPY", 0), ("KWD", "KWD", 3)])
    func `is three letters`(text: String, code: String, digits: Int) throws {
        let currency = try #require(Currency(text))
        #expect(currency.code == code)
        #expect(currency.fractionDigits == digits)
    }

    @Test(arguments: ["", "US", "USDX", "U$D", "ÄBC", "U D", "12A", "{|}", "@AB"])
    func `refuses anything else`(text: String) {
        #expect(Currency(text) == nil)
    }
}

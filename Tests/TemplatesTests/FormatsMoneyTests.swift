import Templates
import Testing
import Values

private func dollars(_ cents: Int) -> Money { Money(minorUnits: cents, currency: .usd) }

@Suite struct `Money in a locale` {
    @Test(arguments: [
        (150_000, "$1,500.00"), (262_500, "$2,625.00"), (5, "$0.05"), (0, "$0.00"), (-7500, "−$75.00"),
        (.max, "$92,233,720,368,547,758.07"), (.min, "−$92,233,720,368,547,758.08"),
    ])
    func `is written to the minor unit`(cents: Int, text: String) {
        #expect(Formats.sample("en_US").money(dollars(cents)) == text)
    }

    @Test(arguments: [(150_049, "$1,500"), (150_050, "$1,501"), (-150_050, "−$1,501"), (0, "$0")])
    func `is rounded to the major unit when asked`(cents: Int, text: String) {
        #expect(Formats.sample("en_US").wholeMoney(dollars(cents)) == text)
    }

    @Test func `has its currency where the locale writes it`() throws {
        let yen = Money(minorUnits: 1500, currency: try #require(Currency("JPY")))
        #expect(Formats.sample("de_DE").money(Money(minorUnits: 150_000, currency: .eur)) == "1.500,00\u{a0}€")
        #expect(Formats.sample("en_GB").money(Money(minorUnits: 150_000, currency: .eur)) == "€1,500.00")
        #expect(Formats.sample("de_DE").money(dollars(150_000)) == "1.500,00\u{a0}USD")
        #expect(Formats.sample("en_GB").money(dollars(150_000)) == "USD\u{a0}1,500.00")
        #expect(Formats.sample("en_US").money(yen) == "JPY\u{a0}1,500")
        #expect(Formats.sample("en_US").wholeMoney(yen) == "JPY\u{a0}1,500")
    }

    @Test func `is short on an axis and plain as a price`() {
        #expect(Formats.sample("en_US").compactMoney(dollars(1_248_000)) == "$12.5k")
        let euros = Money(minorUnits: 1_248_000, currency: .eur)
        #expect(Formats.sample("de_DE").compactMoney(euros) == "12,5\u{a0}Tsd.\u{a0}€")
        #expect(Formats.sample("en_US").cpm(dollars(3000)) == "$30.00\u{a0}CPM")
    }
}

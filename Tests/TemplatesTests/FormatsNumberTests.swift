import Foundation
import Templates
import Testing
import Values

@Suite struct `Numbers in a locale` {
    @Test(arguments: [
        ("en_US", 12_480, "12,480"), ("de_DE", 12_480, "12.480"), ("en_GB", 999, "999"), ("en_US", 0, "0"),
        ("en_US", -1000, "−1,000"), ("en_US", .max, "9,223,372,036,854,775,807"),
        ("en_US", .min, "−9,223,372,036,854,775,808"), ("es_ES", 1234, "1234"), ("es_ES", 12_345, "12.345"),
        ("en_IN", 1_234_567, "12,34,567"), ("fr_FR", 12_480, "12\u{202f}480"), ("ar_EG", 12_480, "12,480"),
    ])
    func `a count has the locale's groups`(locale: String, number: Int, text: String) {
        #expect(Formats.sample(locale).count(number) == text)
    }

    @Test(arguments: [
        (0, "0"), (999, "999"), (1000, "1k"), (1049, "1k"), (1050, "1.1k"), (12_480, "12.5k"), (99_949, "99.9k"),
        (99_950, "100k"), (124_900, "125k"), (999_499, "999k"), (999_500, "1M"), (1_250_000, "1.3M"),
        (3_400_000_000, "3.4B"), (-12_480, "−12.5k"), (.max, "9,223,372,037B"),
    ])
    func `a compact number has three figures`(number: Int, text: String) {
        #expect(Formats.sample("en_US").compact(number) == text)
    }

    @Test func `a compact number has the language's units`() {
        #expect(Formats.sample("de_DE").compact(12_480) == "12,5\u{a0}Tsd.")
        #expect(Formats.sample("de_DE").compact(1_250_000) == "1,3\u{a0}Mio.")
    }

    @Test(arguments: [
        (0.72, 0, "72%", "72\u{a0}%"), (0.725, 1, "72.5%", "72,5\u{a0}%"), (1.2, 0, "120%", "120\u{a0}%"),
        (-0.034, 1, "−3.4%", "−3,4\u{a0}%"), (0.000_04, 0, "0%", "0\u{a0}%"), (.nan, 0, "–", "–"),
        (.infinity, 0, "–", "–"), (0.5, 99, "50.0000%", "50,0000\u{a0}%"), (0.5, -1, "50%", "50\u{a0}%"),
    ])
    func `a ratio is a percentage`(ratio: Double, digits: Int, english: String, german: String) {
        #expect(Formats.sample("en_US").percent(ratio, digits: digits) == english)
        #expect(Formats.sample("de_DE").percent(ratio, digits: digits) == german)
    }

    @Test func `an immense ratio does not trap`() {
        #expect(Formats.sample("en_US").percent(1e300).hasSuffix("%"))
        #expect(Formats.sample("en_US").percent(-1e300).hasPrefix("−"))
    }

    @Test func `a share of nothing is a dash`() {
        #expect(Formats.sample("en_US").percent(3, of: 4, digits: 1) == "75.0%")
        #expect(Formats.sample("en_US").percent(3, of: 0) == "–")
    }

    @Test(arguments: [
        (100, 112, "+12%", Change.Direction.up), (1000, 966, "−3.4%", .down), (0, 5, "new", .up),
        (5, 5, "no change", .flat), (100_000, 100_010, "no change", .flat), (1, 500, ">\u{a0}999%", .up),
        (100, 0, "−100%", .down), (1, .max, ">\u{a0}999%", .up),
    ])
    func `a change is a word or a signed percentage`(old: Int, new: Int, text: String, direction: Change.Direction) {
        let change = Formats.sample("en_US").change(Change(from: old, to: new))
        #expect(change.text == text)
        #expect(change.direction == direction)
    }

    @Test(arguments: [
        (0, "0\u{a0}B"), (999, "999\u{a0}B"), (1_234_567, "1.2\u{a0}MB"), (999_999, "1\u{a0}MB"),
        (64_000, "64\u{a0}kB"), (5_000_000_000_000_000, "5,000\u{a0}TB"),
    ])
    func `a size has a decimal unit`(size: Int, text: String) {
        #expect(Formats.sample("en_US").bytes(size) == text)
    }
}

extension Formats {
    /// Formats of a locale with a zone and a currency that suit it.
    static func sample(_ locale: String) -> Formats {
        let zone = TimeZone(identifier: locale == "en_US" ? "America/New_York" : "Europe/Berlin") ?? .gmt
        return Formats(locale: locale, zone: zone, currency: locale == "en_US" ? .usd : .eur)
    }
}

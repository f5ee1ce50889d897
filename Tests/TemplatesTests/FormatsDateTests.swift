import Foundation
import Templates
import Testing
import Values

private func day(_ text: String) throws -> Day { try #require(Day(text)) }

@Suite struct `Dates in a locale` {
    @Test(arguments: [
        ("en_US", "Mon, May 4", "Mon, Dec 29, 2025", "Monday, May 4, 2026", "May 4"),
        ("en_GB", "Mon 4 May", "Mon, 29 Dec 2025", "Monday, 4 May 2026", "4 May"),
        ("de_DE", "Mo. 4. Mai", "Mo. 29. Dez. 2025", "Montag, 4. Mai 2026", "4. Mai"),
    ])
    func `a day shows its year when it is not this one`(
        locale: String, near: String, far: String, long: String, short: String
    ) throws {
        let (formats, today) = (Formats.sample(locale), try day("2026-11-22"))
        #expect(formats.day(try day("2026-05-04"), today: today) == near)
        #expect(formats.day(try day("2025-12-29"), today: today) == far)
        #expect(formats.longDay(try day("2026-05-04")) == long)
        #expect(formats.shortDay(try day("2026-05-04")) == short)
    }

    @Test(arguments: [
        ("2026-05-04", "2026-05-10", "4–10 May", "May 4–10", "4.–10. Mai"),
        ("2026-04-27", "2026-05-03", "27 Apr – 3 May", "Apr 27 – May 3", "27. Apr. – 3. Mai"),
        (
            "2025-12-29", "2026-01-03", "29 Dec 2025 – 3 Jan 2026", "Dec 29, 2025 – Jan 3, 2026",
            "29. Dez. 2025 – 3. Jan. 2026"
        ),
        ("2025-05-04", "2025-05-10", "4–10 May 2025", "May 4–10, 2025", "4.–10. Mai 2025"),
        ("2025-04-27", "2025-05-03", "27 Apr – 3 May 2025", "Apr 27 – May 3, 2025", "27. Apr. – 3. Mai 2025"),
        ("2026-05-04", "2026-05-04", "4 May", "May 4", "4. Mai"),
    ])
    func `a range says each part once`(
        first: String, last: String, british: String, american: String, german: String
    ) throws {
        let range = try #require(try DayRange(day(first), through: day(last)))
        let today = try day("2026-11-22")
        #expect(Formats.sample("en_GB").range(range, today: today) == british)
        #expect(Formats.sample("en_US").range(range, today: today) == american)
        #expect(Formats.sample("de_DE").range(range, today: today) == german)
    }

    @Test func `an empty range is a dash`() throws {
        let today = try day("2026-11-22")
        #expect(Formats.sample("en_GB").range(DayRange(today, until: today), today: today) == "–")
    }

    @Test(arguments: [
        ("en_US", "2026-05-04T18:05:00Z", "May 4, 2026, 2:05\u{202f}PM EDT"),
        ("en_US", "2026-01-01T05:00:00Z", "Jan 1, 2026, 12:00\u{202f}AM EST"),
        ("en_GB", "2026-05-04T22:05:59Z", "5 May 2026, 00:05 CEST"),
        ("de_DE", "2026-01-15T12:05:00Z", "15. Jan. 2026, 13:05 MEZ"),
    ])
    func `an instant shows its zone`(locale: String, instant: String, text: String) throws {
        let shown = Formats.sample(locale).instant(try Date(instant, strategy: .iso8601))
        #expect(shown.replacing(" AM", with: "\u{202f}AM").replacing(" PM", with: "\u{202f}PM") == text)
    }

    static let distances: [(Double, String, String)] = [
        (-30, "just now", "gerade eben"), (-60, "1 minute ago", "vor 1 Minute"),
        (-3599, "59 minutes ago", "vor 59 Minuten"), (-7200, "2 hours ago", "vor 2 Stunden"),
        (-86_400, "1 day ago", "vor 1 Tag"), (-311_040, "3 days ago", "vor 3 Tagen"),
        (-6_048_000, "2 months ago", "vor 2 Monaten"), (-69_120_000, "2 years ago", "vor 2 Jahren"),
        (10_800, "in 3 hours", "in 3 Stunden"), (.nan, "just now", "gerade eben"),
    ]

    @Test(arguments: distances)
    func `a moment says how long ago it is`(seconds: Double, english: String, german: String) {
        let now = Date(timeIntervalSince1970: 1_779_000_000)
        #expect(Formats.sample("en_GB").ago(now.addingTimeInterval(seconds), now: now).relative == english)
        #expect(Formats.sample("de_DE").ago(now.addingTimeInterval(seconds), now: now).relative == german)
    }

    @Test func `a moment stands beside its absolute and machine forms`() throws {
        let instant = try Date("2026-05-04T12:05:09Z", strategy: .iso8601)
        let moment = Formats.sample("en_GB").ago(instant, now: instant.addingTimeInterval(7200))
        #expect(moment.relative == "2 hours ago")
        #expect(moment.absolute == "4 May 2026, 14:05 CEST")
        #expect(moment.machine == "2026-05-04T12:05:09Z")
    }

    @Test(arguments: [
        (Duration.seconds(45), "45 s"), (.seconds(60), "1 min"), (.seconds(90), "1 min 30 s"),
        (.seconds(7500), "2 h 5 min"), (.seconds(3605), "1 h"), (.seconds(360_000), "4 days 4 h"),
        (.seconds(86_400), "1 day"), (.milliseconds(120), "120 ms"), (.zero, "0 ms"), (.seconds(-90), "−1 min 30 s"),
    ])
    func `a duration has its two largest units`(duration: Duration, text: String) {
        #expect(Formats.sample("en_US").duration(duration).replacing("\u{a0}", with: " ") == text)
    }
}

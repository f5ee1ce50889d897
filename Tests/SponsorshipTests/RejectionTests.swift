import Testing
import Values

@testable import Sponsorship

@Suite struct `Rejections` {
    static let long = String(repeating: "9", count: 40)
    static let earliest = Day(daysSince2000: 0)

    @Test(
        arguments: [
            ("2026-05-04,guid-1,spotify,1,,,,", nil, "", .fieldCount(found: 8, expected: 9)),
            (",guid-1,spotify,1,,,,,", "day", "", .missing),
            ("04/05/2026,guid-1,spotify,1,,,,,", "day", "04/05/2026", .notADay),
            ("2026-02-30,guid-1,spotify,1,,,,,", "day", "2026-02-30", .notADay),
            ("1999-12-31,guid-1,spotify,1,,,,,", "day", "1999-12-31", .tooEarly(earliest: earliest)),
            ("2026-05-04,,spotify,1,,,,,", "episode_id", "", .missing),
            ("2026-05-04,guid-0,spotify,1,,,,,", "episode_id", "guid-0", .unknownEpisode),
            ("2026-05-04,shared,spotify,1,,,,,", "episode_id", "shared", .ambiguousEpisode),
            ("2026-05-04,guid-1, ,1,,,,,", "source", " ", .missing),
            ("2026-05-04,guid-1,spöti,1,,,,,", "source", "spöti", .sourceCharacters),
            ("2026-05-04,guid-1,a/b,1,,,,,", "source", "a/b", .sourceCharacters),
            ("2026-05-04,guid-1,\(long)\(long),1,,,,,", "source", long + long, .sourceTooLong(limit: 50)),
            ("2026-05-04,guid-1,spotify,-1,,,,,", "downloads", "-1", .notAWholeNumber),
            ("2026-05-04,guid-1,spotify,1.0,,,,,", "downloads", "1.0", .notAWholeNumber),
            ("2026-05-04,guid-1,spotify,\"1,000\",,,,,", "downloads", "1,000", .notAWholeNumber),
            ("2026-05-04,guid-1,spotify,2147483648,,,,,", "downloads", "2147483648", .tooLarge(limit: 2_147_483_647)),
            ("2026-05-04,guid-1,spotify,,\(long),,,,", "listeners", long, .tooLarge(limit: 2_147_483_647)),
            ("2026-05-04,guid-1,spotify,,,1.01,,,", "completion_rate", "1.01", .notARate(.fraction)),
            ("2026-05-04,guid-1,spotify,,,-0.1,,,", "completion_rate", "-0.1", .notARate(.fraction)),
            ("2026-05-04,guid-1,spotify,,,nan,,,", "completion_rate", "nan", .notARate(.fraction)),
            ("2026-05-04,guid-1,spotify,,,,0.1.2,,", "ctr", "0.1.2", .notARate(.fraction)),
            ("2026-05-04,guid-1,spotify,,,,1e,,", "ctr", "1e", .notARate(.fraction)),
            ("2026-05-04,guid-1,spotify,,,,1e99999,,", "ctr", "1e99999", .notARate(.fraction)),
            ("2026-05-04,guid-1,spotify,,,,.,,", "ctr", ".", .notARate(.fraction)),
            ("2026-05-04,guid-1,spotify,,,,,x,", "conversions", "x", .notAWholeNumber),
            ("2026-05-04,guid-1,spotify,,,,,,\(long)", "revenue_cents", long, .tooLarge(limit: 1_000_000_000_000_000)),
            ("2026-05-04,guid-1,spotify,1,,,,,\"2\"3", "revenue_cents", "2", .strayQuote),
        ] as [(String, String?, String, Rejection.Reason)])
    func `a bad row is named by line, column, value and reason`(
        row: String, column: String?, value: String, reason: Rejection.Reason
    ) {
        let expected = Rejection(line: 2, column: column, value: value, reason: reason)
        #expect(MetricsReading(row: row).rejections == [expected])
    }

    @Test func `tomorrow is accepted somewhere, the day after nowhere`() {
        let days = [Fixtures.today.next, Fixtures.today.next.next]
        let text = days.map { "\($0),guid-1,spotify,1\n" }.joined()
        let reading = MetricsReading("day,episode_id,source,downloads\n" + text)
        #expect(reading.rows.map(\.day) == [days[0]])
        #expect(reading.rejections.map(\.reason) == [.inTheFuture(latest: days[0])])
    }

    @Test func `bytes that are no text name their column`() {
        let bytes = Array("day,episode_id,source,downloads\n2026-05-04,caf".utf8) + [0xE9] + Array(",a,1\n".utf8)
        let expected = Rejection(line: 2, column: "episode_id", value: "caf\u{FFFD}", reason: .notText)
        #expect(MetricsReading([bytes]).rejections == [expected])
    }

    @Test func `a value is clipped and made printable`() {
        #expect(Excerpt(String(repeating: "é", count: 300)).text == String(repeating: "é", count: 200) + "…")
        #expect(Excerpt(Array(String(repeating: "🎙", count: 300).utf8).span).text.unicodeScalars.count == 201)
        #expect(Excerpt(String(repeating: "x", count: 200)).text == String(repeating: "x", count: 200))
        #expect(Excerpt("a\u{1B}[31m\r\nb\u{202E}c").text == "a\u{FFFD}[31m\u{FFFD}\u{FFFD}b\u{FFFD}c")
    }

    @Test func `the column is called what the file calls it`() {
        let reading = MetricsReading("Date,Episode GUID,Platform,IAB Downloads\n2026-05-04,guid-1,spotify,many\n")
        #expect(reading.rejections.map(\.column) == ["IAB Downloads"])
        #expect(
            reading.rejections.map(\.sentence) == [
                "IAB Downloads must be a whole number of at least 0, without separators, or empty."
            ])
    }
}

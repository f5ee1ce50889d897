import Testing
import Values

@testable import Sponsorship

@Suite struct `What the values of a column say` {
    @Test(
        arguments: [
            (["2026-05-04", "2026/05/05"], [.yearFirst], []),
            (["20260504"], [.compact], []),
            (["5/4/2026", "6/4/2026"], [.numeric], [.dayFirst, .monthFirst]),
            (["5/4/2026", "13/4/2026"], [.numeric], [.dayFirst]),
            (["5.4.26", "5.13.26"], [.numeric], [.monthFirst]),
            (["13/4/2026", "4/13/2026"], [.numeric], []),
            (["Sep 27, 2024", "27 September 2024", "Tue, 1 Oct 2024 08:00:00 +0200"], [.named], []),
            (["2026-07-30 15:43:00", "2026-07-30T15:43:00.123Z", "2026-05-04"], [.yearFirst], []),
        ] as [([String], [DateForm], [DateOrder])])
    func `the ways in which dates may be meant`(values: [String], forms: [DateForm], orders: [DateOrder]) throws {
        let dates = try #require(Inspecting.column(values)?.dates)
        #expect(dates.forms == forms)
        #expect(dates.orders == orders)
        #expect(dates.count == values.count)
    }

    @Test func `one date in row 9,000 settles the order for all`() throws {
        let values = (0..<8_999).map { "\($0 % 12 + 1)/\($0 % 7 + 1)/2026" } + ["31/12/2025"]
        let dates = try #require(Inspecting.column(values)?.dates)
        #expect(dates.orders == [.dayFirst])
        #expect(dates.settledBy == .init(value: "31/12/2025", line: 9001))
        #expect(dates.ambiguous == .init(value: "8/1/2026", line: 9))
        #expect(!dates.isAmbiguous)
    }

    @Test func `the span of the dates is known under each order`() throws {
        let dates = try #require(Inspecting.column(["5/4/2026", "7/4/2026"])?.dates)
        #expect(dates.isAmbiguous)
        #expect(
            dates.spans.map { "\($0.order.rawValue) \($0.first) \($0.last)" } == [
                "day-first 2026-04-05 2026-04-07", "month-first 2026-05-04 2026-07-04",
            ])
    }

    @Test(arguments: [
        "2026-02-30", "31/31/2026", "2026", "12345678", "1.5", "May", "1/2", "5//4/2026", "Foo 27, 2024",
        "2026-05-04x:",
        "1/2/3/4", "20261301", "99999999", "1-2/2026",
    ])
    func `what is no date is no date`(value: String) {
        #expect(Inspecting.column([value])?.dates == nil)
    }

    @Test func `one mistake does not hide a column of dates`() throws {
        let values = (1...20).map { "2026-05-\($0 < 10 ? "0" : "")\($0)" } + ["soon"]
        let dates = try #require(Inspecting.column(values)?.dates)
        #expect(dates.misfits == 1)
        #expect(dates.firstMisfit == .init(value: "soon", line: 22))
    }

    @Test(
        arguments: [
            (["1234", "0"], [.point, .comma], [.point, .comma], false),
            (["1,234"], [.point, .comma], [.point], true),
            (["1,234", "1,234,567"], [.point], [.point], false),
            (["1.234", "0,5"], [.comma], [], false),
            (["0.712"], [.point], [], false),
            (["12.0"], [.point], [.point], false),
            (["1 234", "1\u{202F}234", "1'234"], [.point, .comma], [.point, .comma], false),
            (["71.25 %", "100%"], [.point], [], false),
            (["$1,234.50", "€ 30"], [.point], [], false),
            (["1e-05"], [.point, .comma], [], false),
            (["1,234", "2,345", "3,456", "4.5"], [.point], [.point], false),
        ] as [([String], [DecimalMark], [DecimalMark], Bool)])
    func `the marks under which numbers can be read`(
        values: [String], marks: [DecimalMark], whole: [DecimalMark], isAmbiguous: Bool
    ) throws {
        let numbers = try #require(Inspecting.column(values)?.numbers)
        #expect(numbers.marks == marks)
        #expect(numbers.wholeUnder == whole)
        #expect(numbers.isAmbiguous == isAmbiguous)
    }

    @Test(arguments: ["", "12,34,56", "abc", "1-2", ".", "-", "%", "1..2", "0,123,456", "1e", "--5x", "1,234'567"])
    func `what is no number is no number`(value: String) {
        #expect(Inspecting.column([value])?.numbers == nil)
    }

    @Test func `rates above the whole are counted and shown`() throws {
        let numbers = try #require(Inspecting.column(["0.5", "1.02", "1", "150", "-3"])?.numbers)
        #expect((numbers.aboveOne, numbers.aboveHundred, numbers.negatives) == (2, 1, 1))
        #expect(numbers.firstAboveOne == .init(value: "1.02", line: 3))
    }

    @Test func `durations and months are recognised`() {
        #expect(Inspecting.column(["1:02:03", "59:59"])?.isDurations == true)
        #expect(Inspecting.column(["1:02:03", "62"])?.isDurations == true)
        #expect(Inspecting.column(["62", "63"])?.isDurations == false)
        #expect(Inspecting.column(["1:02:03", "1:75"])?.isDurations == false)
        #expect(Inspecting.column(["May 2026", "2026-06", "07/2026", "Sept-26"])?.isMonths == true)
        #expect(Inspecting.column(["May 2026", "Later"])?.isMonths == false)
    }

    @Test func `placeholders are neither values nor blanks`() throws {
        let column = try #require(Inspecting.column(["12", "n/a", "N/A", "—", "pending", "Not yet", "", "n/a"]))
        #expect((column.filled, column.blank) == (1, 1))
        #expect(column.placeholders.map(\.text) == ["n/a", "N/A", "—", "pending", "Not yet"])
        #expect(column.placeholders.map(\.count) == [2, 1, 1, 1, 1])
        #expect(column.numbers?.misfits == 0)
    }
}

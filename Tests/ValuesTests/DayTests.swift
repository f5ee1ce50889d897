import Foundation
import Testing
import Values

@Suite struct `A day` {
    @Test(arguments: [
        ("2000-01-01", 0), ("1999-12-31", -1), ("2000-02-29", 59), ("2000-03-01", 60), ("1970-01-01", -10957),
        ("2026-05-04", 9620), ("0001-01-01", -730_119), ("9999-12-31", 2_921_939), ("1900-03-01", -36465),
    ])
    func `counts days since 2000 and reads back`(text: String, days: Int32) throws {
        let day = try #require(Day(text))
        #expect(day.daysSince2000 == days)
        #expect(day.description == text)
        #expect(Day(daysSince2000: days) == day)
    }

    @Test(arguments: [
        "", "2026-5-4", "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "2026-04-31",
        "0000-01-01", " 2026-05-04", "2026-05-04 ", "2026/05/04", "2026-05-0a", "2026-05-04T00:00", "२०२६-०५-०४",
        "+026-05-04", "20260504--",
    ])
    func `refuses what is not an ISO day`(text: String) {
        #expect(Day(text) == nil)
    }

    @Test func `every day of the range survives its civil form`() {
        var day = Day.earliest
        var mistakes = 0
        while day < .latest {
            let (year, month, number) = day.civil
            if Day(year: year, month: month, day: number) != day { mistakes += 1 }
            day = day.next
        }
        #expect(mistakes == 0)
    }

    @Test(arguments: [
        ("2000-01-01", Day.Weekday.saturday), ("2026-05-04", .monday), ("1999-12-26", .sunday), ("0001-01-01", .monday),
        ("9999-12-31", .friday),
    ])
    func `knows its weekday`(text: String, weekday: Day.Weekday) throws {
        #expect(try #require(Day(text)).weekday == weekday)
    }

    @Test func `arithmetic stops at the ends of the range`() {
        #expect(Day.latest.adding(days: 1) == .latest)
        #expect(Day.earliest.adding(days: .min) == .earliest)
        #expect(Day.latest.adding(days: .max) == .latest)
        #expect(Day(daysSince2000: .max) == .latest)
        #expect(Day(daysSince2000: .min) == .earliest)
    }

    @Test func `is read from bytes in any collection`() {
        let row = Array("x,2026-05-04,7".utf8)
        #expect(Day(iso: row[2..<12])?.description == "2026-05-04")
        #expect(row.withUnsafeBytes { Day(iso: $0[2..<12]) }?.description == "2026-05-04")
    }
}

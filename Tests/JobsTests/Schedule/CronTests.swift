import Foundation
import Testing

@testable import Jobs

@Suite struct `A cron expression` {
    @Test(arguments: [
        ("*/15", [0, 15, 30, 45]), ("0,30", [0, 30]), ("5-8", [5, 6, 7, 8]), ("10-20/5", [10, 15, 20]),
        ("50/4", [50, 54, 58]),
        ("1,2,2,1-3", [1, 2, 3]), ("59", [59]), ("07", [7]),
    ])
    func `reads lists, ranges and steps`(field: String, minutes: [Int]) throws {
        #expect(try Cron("\(field) * * * *").minutes.numbers == minutes)
    }

    @Test(arguments: [
        ("0", [0]), ("7", [0]), ("sun", [0]), ("Mon-Fri", [1, 2, 3, 4, 5]), ("fri-sun", [0, 5, 6]), ("5-7", [0, 5, 6]),
        ("6-0", [0, 6]), ("*", [0, 1, 2, 3, 4, 5, 6]), ("*/2", [0, 2, 4, 6]), ("sat,sun", [0, 6]),
        ("0-7", [0, 1, 2, 3, 4, 5, 6]),
    ])
    func `reads days of the week, with Sunday as 0 and 7`(field: String, weekdays: [Int]) throws {
        #expect(try Cron("0 0 * * \(field)").weekdays.numbers == weekdays)
    }

    @Test func `reads names of months, and spaces of any width`() throws {
        let cron = try Cron("  0 0\t1  jan,JUL-sep * ")
        #expect(cron.months.numbers == [1, 7, 8, 9])
        #expect(cron.expression == "0 0 1 jan,JUL-sep *")
    }

    @Test(
        arguments: [
            ("", .fieldCount(0)), ("* * * *", .fieldCount(4)), ("* * * * * *", .fieldCount(6)),
            ("60 * * * *", .notInField(.minute, "60")), ("* 24 * * *", .notInField(.hour, "24")),
            ("* * 0 * *", .notInField(.day, "0")), ("* * 32 * *", .notInField(.day, "32")),
            ("* * * 13 *", .notInField(.month, "13")), ("* * * foo *", .notInField(.month, "foo")),
            ("* * * * 8", .notInField(.weekday, "8")), ("* * * * jan", .notInField(.weekday, "jan")),
            ("-1 * * * *", .notInField(.minute, "-1")), ("1- * * * *", .notInField(.minute, "1-")),
            (", * * * *", .notInField(.minute, "")), ("1,,2 * * * *", .notInField(.minute, "")),
            ("1-2-3 * * * *", .notInField(.minute, "1-2-3")),
            ("99999999999999999999 * * * *", .notInField(.minute, "99999999999999999999")),
            ("5-1 * * * *", .backwards(.minute, "5-1")), ("* * * * sat-mon", .backwards(.weekday, "sat-mon")),
            ("*/0 * * * *", .badStep(.minute, "0")), ("*/60 * * * *", .badStep(.minute, "60")),
            ("*/ * * * *", .badStep(.minute, "")),
            ("*/-5 * * * *", .badStep(.minute, "-5")), ("*/2/3 * * * *", .badStep(.minute, "2/3")),
            ("** * * * *", .notInField(.minute, "**")), ("0 0 30 2 *", .neverRuns), ("0 0 31 4,6,9,11 *", .neverRuns),
        ] as [(String, CronError)])
    func `says what is wrong with it, and where`(text: String, error: CronError) {
        #expect(throws: error) { try Cron(text) }
        #expect(error.message.count > 20)
    }

    @Test func `with two restricted days runs on either`() throws {
        let friday = Timetable(try Cron("0 0 13 * fri"))
        let runs = friday.occurrences(in: Date("2026-02-01T00:00Z")..<Date("2026-03-01T00:00Z"))
        #expect(runs.map(\.text) == ["02-06 00:00", "02-13 00:00", "02-20 00:00", "02-27 00:00"])
        let starred = Timetable(try Cron("0 0 */2 * mon"))
        #expect(
            starred.next(3, after: Date("2026-06-01T00:00Z")).map(\.text) == [
                "06-15 00:00", "06-29 00:00", "07-13 00:00",
            ])
    }

    @Test func `runs on leap days`() throws {
        let leap = Timetable(try Cron("30 6 29 2 *"))
        #expect(leap.next(after: Date("2026-01-01T00:00Z")) == Date("2028-02-29T06:30Z"))
        #expect(leap.next(after: Date("2096-03-01T00:00Z")) == Date("2104-02-29T06:30Z"))
        let daily = Timetable(try Cron("0 2 * * *"))
        #expect(daily.next(after: Date("2028-02-28T02:00Z")) == Date("2028-02-29T02:00Z"))
    }

    @Test func `runs next after the instant, never at it`() throws {
        let table = Timetable(try Cron("*/30 * * * *"))
        #expect(table.next(after: Date("2026-05-04T10:00Z")) == Date("2026-05-04T10:30Z"))
        #expect(table.next(after: Date("2026-05-04T10:00Z") + 0.5) == Date("2026-05-04T10:30Z"))
        #expect(table.next(after: Date("2026-12-31T23:30Z")) == Date("2027-01-01T00:00Z"))
        #expect(table.next(after: .distantFuture) != .distantPast)
    }
}

extension Date {
    /// `2026-05-04T10:00Z`
    init(_ text: String) {
        let formatter = ISO8601DateFormatter()
        self = formatter.date(from: text.replacing("Z", with: ":00Z")) ?? .distantPast
    }

    /// `05-04 10:00`, in UTC.
    var text: String {
        let iso = ISO8601DateFormatter().string(from: self)
        return String(iso.dropFirst(5).prefix(11)).replacing("T", with: " ")
    }
}

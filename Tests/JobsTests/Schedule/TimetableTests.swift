import Foundation
import Testing
import Values

@testable import Jobs

@Suite struct `A timetable` {
    private func table(_ cron: String, _ zone: String = "UTC") throws -> Timetable {
        try Timetable(cron, zone: zone)
    }

    private func year(_ year: Int) -> Range<Date> { Date("\(year)-01-01T00:00Z")..<Date("\(year + 1)-01-01T00:00Z") }

    @Test(arguments: [
        ("0 2 * * *", 2026, 365), ("0 2 * * *", 2028, 366), ("0 3 * * 0", 2026, 52), ("0 3 * * 0", 2028, 53),
        ("*/30 * * * *", 2026, 17_520), ("*/30 * * * *", 2028, 17_568), ("0 9 * * *", 2026, 365),
        ("0 0 31 * *", 2026, 7),
    ])
    func `has all runs of a year`(cron: String, year number: Int, count: Int) throws {
        let table = try table(cron)
        let runs = table.occurrences(in: year(number))
        #expect(runs.count == count)
        #expect(Set(runs).count == count && runs == runs.sorted())
    }

    @Test func `comes to the same run by run`() throws {
        let table = try table("15 */6 * * mon-fri", "Europe/Berlin")
        let all = table.occurrences(in: year(2026))
        #expect(table.next(all.count, after: year(2026).lowerBound - 1) == all)
    }

    @Test(arguments: ["Europe/Berlin", "America/New_York"])
    func `on local time has as many runs, clocks changed or not`(zone: String) throws {
        for (cron, count) in [
            ("30 2 * * *", 365), ("30 1 * * *", 365), ("*/30 * * * *", 17_520), ("0 */6 * * *", 1460),
        ] {
            let local = try table(cron, zone)
            let start = try #require(Day("2026-01-01")).start(in: local.zone)
            let end = try #require(Day("2027-01-01")).start(in: local.zone)
            #expect(local.occurrences(in: start..<end).count == count, "\(cron)")
        }
    }

    /// Clocks leap from 02:00 to 03:00 on 29 March in Berlin (01:00 UTC), and on 8 March in New York (07:00 UTC).
    @Test(arguments: [
        ("Europe/Berlin", "30 2 * * *", "2026-03-29", ["03-29 01:00"]),
        ("Europe/Berlin", "0 2 * * *", "2026-03-29", ["03-29 01:00"]),
        ("Europe/Berlin", "0,30 2 * * *", "2026-03-29", ["03-29 01:00"]),
        ("Europe/Berlin", "30 2,3 * * *", "2026-03-29", ["03-29 01:00", "03-29 01:30"]),
        ("Europe/Berlin", "30 1,3 * * *", "2026-03-29", ["03-29 00:30", "03-29 01:30"]),
        (
            "Europe/Berlin", "0 */2 * * *", "2026-03-29",
            ["00", "02", "04", "06", "08", "10", "12", "14", "16", "18", "20"]
                .map { "03-29 \($0):00" }.replacing("03-29 00:00", with: "03-28 23:00")
        ),
        ("America/New_York", "30 2 * * *", "2026-03-08", ["03-08 07:00"]),
        ("America/New_York", "59 2 * * sun", "2026-03-08", ["03-08 07:00"]),
        ("Asia/Tokyo", "30 2 * * *", "2026-03-29", ["03-28 17:30"]),
    ])
    func `runs after the gap when clocks leap over its time`(zone: String, cron: String, day: String, runs: [String])
        throws
    {
        let found = try table(cron, zone).instants(on: try #require(Day(day)))
        #expect(found.map(\.text) == runs)
    }

    /// Clocks show 02:00 to 03:00 twice on 25 October in Berlin (00:00 and 01:00 UTC), and 01:00 to 02:00 on 1 November in
    /// New York (05:00 and 06:00 UTC).
    @Test(arguments: [
        ("Europe/Berlin", "30 2 * * *", "2026-10-25", ["10-25 00:30"]),
        (
            "Europe/Berlin", "0,30 2,3 * * *", "2026-10-25",
            ["10-25 00:00", "10-25 00:30", "10-25 02:00", "10-25 02:30"]
        ),
        (
            "Europe/Berlin", "30 1-3/1 * * *", "2026-10-25",
            ["10-24 23:30", "10-25 00:30", "10-25 01:30", "10-25 02:30"]
        ),
        ("America/New_York", "30 1 * * *", "2026-11-01", ["11-01 05:30"]),
        ("America/New_York", "0 2 * * *", "2026-11-01", ["11-01 07:00"]),
    ])
    func `runs once when clocks show its time twice`(zone: String, cron: String, day: String, runs: [String]) throws {
        let found = try table(cron, zone).instants(on: try #require(Day(day)))
        #expect(found.map(\.text) == runs)
    }

    @Test func `with an open hour follows elapsed time`() throws {
        let table = try table("*/30 * * * *", "Europe/Berlin")
        #expect(table.instants(on: try #require(Day("2026-03-29"))).count == 46)
        #expect(table.instants(on: try #require(Day("2026-10-25"))).count == 50)
        let runs = table.next(6, after: Date("2026-10-24T23:59Z"))
        #expect(zip(runs, runs.dropFirst()).allSatisfy { $1.timeIntervalSince($0) == 1800 })
    }

    @Test func `runs for a day that a zone left out at the first instant after it`() throws {
        let samoa = try table("0 12 * * *", "Pacific/Apia")
        let runs = samoa.next(3, after: Date("2011-12-29T00:00Z"))
        #expect(runs.map(\.text) == ["12-29 22:00", "12-30 10:00", "12-30 22:00"])
    }

    @Test func `shows the days on which clocks change it`() throws {
        let early = try table("30 2 * * *", "Europe/Berlin").oddDays(in: 2026)
        #expect(early.map(\.day) == [Day("2026-03-29"), Day("2026-10-25")])
        #expect(early.map(\.change) == [.skipped, .repeated])
        #expect(early.map(\.minutes) == [[150], [150]])
        #expect(early.map { $0.runs.map(\.text) } == [["03-29 01:00"], ["10-25 00:30"]])
        let hourly = try table("0 * * * *", "America/New_York").oddDays(in: 2026)
        #expect(hourly.map { $0.runs.map(\.text) } == [[], ["11-01 05:00", "11-01 06:00"]])
        #expect(try table("0 4 * * *", "Europe/Berlin").oddDays(in: 2026) == [])
        #expect(try table("30 2 * * mon", "Europe/Berlin").oddDays(in: 2026) == [])
        #expect(try table("30 2 * * *").oddDays(in: 2026) == [])
        #expect(try table("30 2 * * *").oddDays(in: .max) == [])
    }

    @Test(arguments: [
        ("0 2 * * *", "UTC", "every day at 02:00 UTC"), ("0 3 * * 0", "UTC", "every Sunday at 03:00 UTC"),
        ("30 9,17 * * *", "Europe/Berlin", "every day at 09:30 and 17:30 Europe/Berlin"),
        ("0 9 * * 1-5", "UTC", "every weekday at 09:00 UTC"),
        ("0 9 * * sun,mon,thu", "UTC", "every Monday, Thursday and Sunday at 09:00 UTC"),
        ("*/30 * * * *", "UTC", "every 30 minutes"), ("0 * * * *", "UTC", "every hour"),
        ("* * * * *", "UTC", "every minute"),
        ("5 * * * *", "UTC", "every hour at minute 5"), ("15 */6 * * *", "UTC", "every 6 hours at minute 15"),
        ("0 6 1 * *", "UTC", "on day 1 of every month at 06:00 UTC"), ("0 6 1 1 *", "UTC", "0 6 1 1 * (UTC)"),
        ("*/7 * * * *", "UTC", "*/7 * * * * (UTC)"), ("0 0 13 * fri", "UTC", "0 0 13 * fri (UTC)"),
    ])
    func `reads in words`(cron: String, zone: String, words: String) throws {
        #expect(try table(cron, zone).words == words)
    }

    @Test func `knows its zone`() throws {
        #expect(throws: CronError.unknownTimeZone("Mars/Olympus")) { try table("* * * * *", "Mars/Olympus") }
        #expect(try table("* * * * *").zoneName == "UTC")
        #expect(try table("* * * * *", "Europe/Berlin").zoneName == "Europe/Berlin")
    }
}

extension [String] {
    fileprivate func replacing(_ text: String, with other: String) -> [String] { map { $0 == text ? other : $0 } }
}

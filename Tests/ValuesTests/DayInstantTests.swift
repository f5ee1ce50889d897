import Foundation
import Testing
import Values

@Suite struct `A day in a time zone` {
    @Test(arguments: [
        ("2026-05-04", "America/New_York", "2026-05-04T04:00:00Z"),
        ("2025-03-09", "America/Havana", "2025-03-09T05:00:00Z"),  // midnight is skipped
        ("2024-04-26", "Africa/Cairo", "2024-04-25T22:00:00Z"),  // midnight is skipped
        ("2025-11-02", "America/Havana", "2025-11-02T04:00:00Z"),  // midnight happens twice
        ("2025-09-28", "Pacific/Auckland", "2025-09-27T12:00:00Z"),
        ("2025-04-06", "Pacific/Auckland", "2025-04-05T11:00:00Z"),
        ("1969-07-20", "UTC", "1969-07-20T00:00:00Z"),
    ])
    func `starts at its first instant`(text: String, identifier: String, instant: String) throws {
        let zone = try #require(TimeZone(identifier: identifier))
        let day = try #require(Day(text))
        let expected = try Date(instant, strategy: .iso8601)
        #expect(day.start(in: zone) == expected)
        #expect(Day(of: expected, in: zone) == day)
        #expect(Day(of: expected.addingTimeInterval(-1), in: zone) == day.previous)
    }

    @Test func `an instant beyond the calendar is clamped`() {
        #expect(Day(of: .distantPast.addingTimeInterval(-1e15), in: .gmt) == .earliest)
        #expect(Day(of: .distantFuture.addingTimeInterval(1e15), in: .gmt) == .latest)
    }
}

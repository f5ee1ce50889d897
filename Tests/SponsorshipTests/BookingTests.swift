import Testing
import Values

@testable import Sponsorship

@Suite struct `A booking` {
    private func flight(_ first: String, _ last: String) throws -> Flight {
        let (first, last) = (try #require(Day(first)), try #require(Day(last)))
        return try #require(DayRange(first, through: last))
    }

    @Test func `falls into windows that add up to all of it`() throws {
        let flight = try flight("2026-05-04", "2026-05-31")
        let booking = Booking(50_000, in: flight)
        #expect(booking.part(in: flight) == 50_000)
        #expect(booking.part(in: try self.flight("2026-01-01", "2026-12-31")) == 50_000)
        #expect(flight.map { booking.part(in: DayRange($0, until: $0.next)) }.reduce(0, +) == 50_000)
        #expect(booking.part(in: try self.flight("2026-05-04", "2026-05-17")) == 25_000)
    }

    @Test func `leaves days outside its flight alone, and stays within its numbers`() throws {
        let flight = try flight("2026-05-04", "2026-05-06")
        #expect(Booking(10, in: flight).part(in: try self.flight("2026-05-07", "2026-05-09")) == 0)
        #expect(Booking(-10, in: flight).part(in: flight) == 0)
        #expect(Booking(.max, in: flight).part(in: flight) == .max)
        let day = try #require(Day("2026-05-04"))
        #expect(Booking(10, in: DayRange(day, until: day)).part(in: flight) == 0)
    }
}

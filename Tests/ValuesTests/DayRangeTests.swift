import Testing
import Values

private func day(_ text: String) throws -> Day { try #require(Day(text)) }

private func range(_ start: String, _ end: String) throws -> DayRange {
    DayRange(try day(start), until: try day(end))
}

@Suite struct `A range of days` {
    @Test func `a flight includes its last day`() throws {
        let flight = try #require(Flight(day("2026-05-01"), through: day("2026-05-30")))
        #expect(flight.count == 30)
        #expect(flight.contains(try day("2026-05-30")))
        #expect(!flight.contains(try day("2026-05-31")))
        #expect(flight.first == flight.start)
        #expect(flight.last == (try day("2026-05-30")))
    }

    @Test func `a flight that ends before it starts does not exist`() throws {
        #expect(try Flight(day("2026-05-02"), through: day("2026-05-01")) == nil)
        #expect(try Flight(day("2026-05-01"), through: day("2026-05-01"))?.count == 1)
        #expect(Flight(.earliest, through: .latest) == nil)
    }

    @Test(arguments: [
        ("2026-05-01", "2026-05-11", "2026-05-06", "2026-05-21", 5),
        ("2026-05-01", "2026-05-02", "2026-05-02", "2026-05-03", 0),
        ("2026-05-01", "2026-05-31", "2026-05-10", "2026-05-12", 2),
        ("2026-05-01", "2026-05-02", "2027-01-01", "2027-02-01", 0),
        ("2026-05-05", "2026-05-05", "2026-05-01", "2026-05-31", 0),
    ])
    func `overlaps are symmetric`(start: String, end: String, otherStart: String, otherEnd: String, days: Int) throws {
        let (one, other) = (try range(start, end), try range(otherStart, otherEnd))
        #expect(one.overlapDays(other) == days)
        #expect(other.overlapDays(one) == days)
    }

    @Test func `an end before the start makes it empty`() throws {
        #expect(try range("2026-05-05", "2026-05-01").isEmpty)
        #expect(DayRange(last: -5, through: .latest).isEmpty)
    }

    @Test func `the last days end with the given one`() throws {
        let period = try DayRange(last: 28, through: day("2026-05-28"))
        #expect(period.count == 28)
        #expect(period.start == (try day("2026-05-01")))
        #expect(period.preceding == (try range("2026-04-03", "2026-05-01")))
        #expect(Array(period).count == 28)
    }
}

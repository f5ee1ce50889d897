import Testing
import Values

@testable import Sponsorship

@Suite struct `Open inventory` {
    static let may = DayRange(Day(daysSince2000: 9617), until: Day(daysSince2000: 9648))

    static func flight(_ first: Int, _ days: Int) -> Flight {
        Flight(may.start.adding(days: first), until: may.start.adding(days: first + days))
    }

    @Test(arguments: [
        (flight(0, 31), 31_000), (flight(-31, 62), 15_500), (flight(30, 31), 1000), (flight(31, 31), 0),
        (flight(10, 3), 31_000), (flight(29, 4), 15_500), (flight(0, 0), 0), (flight(-1, 3), 20_667),
    ])
    func `a booking counts by its days in the window, rounded half up`(flight: Flight, expected: Int) {
        let booking = Avails.Booking(impressions: 31_000, flight: flight)
        #expect(booking.impressions(in: Self.may) == expected)
    }

    @Test func `half an impression counts as one`() {
        #expect(Avails.Booking(impressions: 1, flight: Self.flight(-1, 2)).impressions(in: Self.may) == 1)
    }

    @Test func `what is open is capacity without what is booked and held`() {
        let bookings = [
            Avails.Booking(impressions: 31_000, flight: Self.flight(0, 31)),
            Avails.Booking(impressions: 10_000, flight: Self.flight(-10, 20)),
        ]
        let avails = Avails(window: Self.may, expectedDownloads: 30_000, slots: 2, bookings: bookings, held: 4000)
        #expect(avails.capacity == 60_000)
        #expect(avails.booked == 36_000)
        #expect(avails.open == 20_000)
        #expect(avails.oversold == 0)
        #expect(avails.sellThrough == Percentage(percent: 60))
    }

    @Test func `an oversold placement has nothing open`() {
        let booking = Avails.Booking(impressions: 31_000, flight: Self.flight(0, 31))
        let avails = Avails(window: Self.may, expectedDownloads: 10_000, slots: 1, bookings: [booking])
        #expect(avails.open == 0)
        #expect(avails.oversold == 21_000)
        #expect(avails.sellThrough == Percentage(percent: 310))
    }

    @Test func `absurd figures saturate, and no capacity has no sell-through`() {
        let booking = Avails.Booking(impressions: .max, flight: Self.flight(0, 31))
        let avails = Avails(
            window: Self.may, expectedDownloads: .max, slots: .max, bookings: [booking, booking], held: .max)
        #expect(avails.open == 0)
        #expect(avails.capacity == .max)
        #expect(Avails(window: Self.may, expectedDownloads: 0, slots: 3, bookings: []).sellThrough == nil)
        #expect(Avails(window: Self.may, expectedDownloads: -5, slots: 3, bookings: []).capacity == 0)
    }
}

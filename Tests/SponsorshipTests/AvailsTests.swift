import Testing
import Values

@testable import Sponsorship

@Suite struct `Open inventory` {
    @Test func `what is open is capacity without what is booked and held`() {
        let avails = Avails(expectedDownloads: 30_000, slots: 2, booked: 36_000, held: 4000)
        #expect(avails.capacity == 60_000)
        #expect(avails.open == 20_000)
        #expect(avails.oversold == 0)
        #expect(avails.sellThrough == Percentage(percent: 60))
    }

    @Test func `an oversold placement has nothing open`() {
        let avails = Avails(expectedDownloads: 10_000, slots: 1, booked: 31_000)
        #expect(avails.open == 0)
        #expect(avails.oversold == 21_000)
        #expect(avails.sellThrough == Percentage(percent: 310))
    }

    @Test func `absurd figures saturate, and no capacity has no sell-through`() {
        let avails = Avails(expectedDownloads: .max, slots: .max, booked: .max, held: .max)
        #expect(avails.open == 0)
        #expect(avails.capacity == .max)
        #expect(Avails(expectedDownloads: 0, slots: 3, booked: 0).sellThrough == nil)
        #expect(Avails(expectedDownloads: -5, slots: 3, booked: -1).capacity == 0)
    }
}

import Testing

@testable import Jobs

@Suite struct `Back-off` {
    @Test(
        arguments: [
            (1, 5.0), (2, 15), (3, 45), (4, 135), (5, 405), (6, 1215), (7, 2880), (8, 2880), (100, 2880), (.max, 2880),
            (0, 5), (-3, 5), (.min, 5),
        ] as [(Int, Double)])
    func `is three times as long after each failure, up to its end`(attempt: Int, middle: Double) {
        #expect(Backoff.delay(after: attempt, random: { 0.5 }) == middle)
        #expect(Backoff.delay(after: attempt, random: { 0 }) == middle * 0.75)
        #expect(Backoff.delay(after: attempt, random: { 1 }) == middle * 1.25)
        #expect(Backoff.delay(after: attempt, random: { 1 }) <= 3600)
    }

    @Test func `stays in its bounds with a random source that does not`() {
        #expect(Backoff.delay(after: 1, random: { 7 }) == 6.25)
        #expect(Backoff.delay(after: 1, random: { -7 }) == 3.75)
    }
}

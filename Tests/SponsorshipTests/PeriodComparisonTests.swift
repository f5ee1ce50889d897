import Testing
import Values

@testable import Sponsorship

@Suite struct `Period comparison` {
    static let last = Day(daysSince2000: 9821)

    @Test func `the last 28 days stand beside the 28 before`() {
        let comparison = PeriodComparison(through: Self.last)
        #expect(comparison.current == DayRange(last: 28, through: Self.last))
        #expect(comparison.previous == DayRange(last: 28, through: Self.last.adding(days: -28)))
        #expect(comparison.span.count == 56)
    }

    @Test func `each day counts in its own period, or not at all`() {
        let figures = [(0, 5), (27, 7), (28, 11), (55, 13), (56, 100), (-1, 1000)].map { age, figure in
            (day: Self.last.adding(days: -age), figure: figure)
        }
        let totals = PeriodComparison(through: Self.last).totals(figures)
        #expect(totals.current == 12)
        #expect(totals.previous == 24)
        #expect(totals.change == .by(Percentage(percent: -50)))
    }

    @Test func `a first period is new and has no percentage`() {
        let totals = PeriodComparison(through: Self.last).totals([(day: Self.last, figure: 3)])
        #expect(totals.change == .new)
        #expect(PeriodComparison(through: Self.last).totals([]).change == .unchanged)
    }
}

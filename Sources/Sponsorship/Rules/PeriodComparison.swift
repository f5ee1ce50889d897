public import Values

/// A period of days beside the one of the same length before it.
public struct PeriodComparison: Sendable, Hashable {
    /// A figure in both periods.
    public struct Totals: Sendable, Hashable {
        public let current: Int
        public let previous: Int

        public var change: Change { Change(from: previous, to: current) }
    }

    public let current: DayRange
    public let previous: DayRange

    /// 28 days: four of each weekday in either period, so that weekends compare with weekends.
    public init(days: Int = 28, through last: Day) {
        current = DayRange(last: days, through: last)
        previous = current.preceding
    }

    /// Both periods, from the first day to the last.
    public var span: DayRange { DayRange(previous.start, until: current.end) }

    /// Adds up a daily figure in either period; days outside both do not count.
    public func totals(_ figures: some Sequence<(day: Day, figure: Int)>) -> Totals {
        var (now, before) = (0, 0)
        for (day, figure) in figures {
            if current.contains(day) {
                now = saturatingSum([now, figure])
            } else if previous.contains(day) {
                before = saturatingSum([before, figure])
            }
        }
        return Totals(current: now, previous: before)
    }
}

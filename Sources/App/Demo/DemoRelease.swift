import Values

/// On which days a show comes out, since when, and how long an episode is.
struct DemoRelease: Sendable {
    private let weekdays: [Day.Weekday]
    /// Weeks from one release to the next.
    private let everyWeeks: Int
    private let first: Day
    /// The usual length of an episode, in minutes.
    let minutes: Int

    static func weekly(_ weekday: Day.Weekday, since first: String, minutes: Int) -> DemoRelease {
        DemoRelease([weekday], every: 1, since: first, minutes: minutes)
    }

    static func twiceWeekly(
        _ one: Day.Weekday, _ other: Day.Weekday, since first: String, minutes: Int
    ) -> DemoRelease {
        DemoRelease([one, other], every: 1, since: first, minutes: minutes)
    }

    static func fortnightly(_ weekday: Day.Weekday, since first: String, minutes: Int) -> DemoRelease {
        DemoRelease([weekday], every: 2, since: first, minutes: minutes)
    }

    private init(_ weekdays: [Day.Weekday], every weeks: Int, since first: String, minutes: Int) {
        self.weekdays = weekdays
        everyWeeks = weeks
        self.first = Day(first) ?? .earliest
        self.minutes = minutes
    }

    /// How many episodes come out in seven hundred days, which is a whole number of weeks and of fortnights.
    var perSevenHundredDays: Int { weekdays.count * 100 / everyWeeks }

    /// The number of the episode that comes out on a day, counted from the first; nil when none does. It follows from
    /// the calendar alone, so an episode keeps its number and its id whenever the data is made.
    func number(on day: Day) -> Int? {
        guard day >= first, let position = weekdays.firstIndex(of: day.weekday) else { return nil }
        // 2000-01-01 was a Saturday: weeks here begin on the Monday before.
        let (week, firstWeek) = (Int(day.daysSince2000) + 5, Int(first.daysSince2000) + 5)
        let weeks = week / 7 - firstWeek / 7
        guard weeks.isMultiple(of: everyWeeks) else { return nil }
        return weeks / everyWeeks * weekdays.count + position + 1
    }
}

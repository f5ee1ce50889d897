extension Day {
    /// A day of the week, numbered as ISO 8601 does: Monday is 1.
    public enum Weekday: Int, Sendable, CaseIterable {
        case monday = 1
        case tuesday, wednesday, thursday, friday, saturday, sunday
    }

    /// Nil unless the three name a day that exists, within the supported years.
    @inlinable
    public init?(year: Int, month: Int, day: Int) {
        guard 1...9999 ~= year, 1...12 ~= month, 1...Day.length(ofMonth: month, year: year) ~= day else { return nil }
        // Counting years from March puts the leap day last, so that the months before it have fixed offsets:
        // (153 m + 2) / 5 days lie before month m of a year that begins in March.
        let shifted = month > 2 ? year : year - 1
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let days = shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear
        self.init(unchecked: Int32(truncatingIfNeeded: days - Day.daysToYear2000))
    }

    /// Year, month 1…12 and day 1…31.
    public var civil: (year: Int, month: Int, day: Int) {
        let days = Int(daysSince2000) + Day.daysToYear2000
        let era = days / 146_097
        let dayOfEra = days % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * month + 2) / 5 + 1
        return (era * 400 + yearOfEra + (month >= 10 ? 1 : 0), month < 10 ? month + 3 : month - 9, day)
    }

    public var year: Int { civil.year }
    public var month: Int { civil.month }

    /// The day of the week in the Gregorian calendar.
    public var weekday: Weekday {
        // 2000-01-01 was a Saturday; the offset is a multiple of seven above the earliest day, plus Saturday's index.
        Weekday(rawValue: (Int(daysSince2000) + 5 + 7 * 104_303) % 7 + 1) ?? .monday
    }

    /// Days from 0000-03-01, where the arithmetic above begins, to 2000-01-01.
    @inlinable static var daysToYear2000: Int { 730_425 }

    @inlinable
    static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

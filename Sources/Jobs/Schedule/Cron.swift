import Values

/// A cron expression of five fields: minute, hour, day of the month, month, day of the week.
///
/// Lists, ranges, steps and names are as in crontab(5). If both day fields are restricted, either suffices; a field is
/// restricted if it does not begin with `*`.
public struct Cron: Sendable, Equatable {
    /// The five fields with one space between them.
    public let expression: String
    /// A bit for each number that the field admits.
    let minutes, hours, days, months, weekdays: UInt64
    private let eitherDay: Bool
    /// Whether the hour is not fixed. Such a schedule goes on through a change of clocks as if there were none: what is
    /// skipped is not caught up, and what is repeated runs again.
    let runsOnElapsedTime: Bool

    /// Throws what is wrong, and in which field.
    public init(_ text: String) throws(CronError) {
        let fields = text.split(whereSeparator: \.isWhitespace)
        guard fields.count == CronField.allCases.count else { throw .fieldCount(fields.count) }
        expression = fields.joined(separator: " ")
        minutes = try Self.mask(.minute, fields[0])
        hours = try Self.mask(.hour, fields[1])
        days = try Self.mask(.day, fields[2])
        months = try Self.mask(.month, fields[3])
        weekdays = try Self.mask(.weekday, fields[4])
        eitherDay = !fields[2].hasPrefix("*") && !fields[4].hasPrefix("*")
        runsOnElapsedTime = fields[1].contains("*") || fields[1].contains("/")
        if !eitherDay, !hasPossibleDay { throw .neverRuns }
    }

    /// Whether it runs at all on a day.
    func matches(_ day: Day) -> Bool {
        let (_, month, number) = day.civil
        guard months.has(month) else { return false }
        let onDay = days.has(number)
        let onWeekday = weekdays.has(day.weekday.rawValue % 7)
        return eitherDay ? onDay || onWeekday : onDay && onWeekday
    }

    /// The minutes of a day at which it runs, counted from midnight on the wall clock.
    var minutesOfDay: [Int] {
        hours.numbers.flatMap { hour in minutes.numbers.map { hour * 60 + $0 } }
    }

    private var hasPossibleDay: Bool {
        months.numbers.contains { month in
            let longest = month == 2 ? 29 : [4, 6, 9, 11].contains(month) ? 30 : 31
            return days.numbers.contains { $0 <= longest }
        }
    }
}

extension UInt64 {
    func has(_ bit: Int) -> Bool { self & (1 << UInt64(bit)) != 0 }

    /// The positions of its bits, the lowest first.
    var numbers: [Int] { (0..<64).filter { has($0) } }
}

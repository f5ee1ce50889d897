import Values

extension Timetable {
    /// The timetable in words, such as “every day at 02:00 UTC”; unusual ones as they are written.
    public var words: String {
        if let pace = cron.paceInWords { return pace }
        guard let days = cron.daysInWords, let times = cron.timesInWords else {
            return "\(cron.expression) (\(zoneName))"
        }
        return "\(days) at \(times) \(zoneName)"
    }
}

extension Cron {
    /// What runs all day long: every so many minutes or hours.
    fileprivate var paceInWords: String? {
        guard hasEveryDay else { return nil }
        if hours.numbers.count == 24, let step = minutes.step(below: 60) {
            return step == 60 ? "every hour" : step == 1 ? "every minute" : "every \(step) minutes"
        }
        guard minutes.numbers.count == 1, let minute = minutes.numbers.first else { return nil }
        let suffix = minute == 0 ? "" : " at minute \(minute)"
        if hours.numbers.count == 24 { return "every hour" + suffix }
        guard hours.numbers.count > 2, let step = hours.step(below: 24) else { return nil }
        return "every \(step) hours" + suffix
    }

    fileprivate var daysInWords: String? {
        guard months.numbers.count == 12 else { return nil }
        if hasEveryDay { return "every day" }
        let fields = expression.split(separator: " ")
        if fields[4] == "*", days.numbers.count == 1, let day = days.numbers.first {
            return "on day \(day) of every month"
        }
        guard fields[2] == "*" else { return nil }
        if weekdays.numbers == Array(1...5) { return "every weekday" }
        return "every "
            + Self.list(weekdays.numbers.sorted { ($0 + 6) % 7 < ($1 + 6) % 7 }.map { Self.weekdayNames[$0] })
    }

    fileprivate var timesInWords: String? {
        let times = minutesOfDay
        return times.count > 3 ? nil : Self.list(times.map { "\(Self.twoDigits($0 / 60)):\(Self.twoDigits($0 % 60))" })
    }

    private var hasEveryDay: Bool {
        months.numbers.count == 12 && days.numbers.count == 31 && weekdays.numbers.count == 7
    }

    private static let weekdayNames = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]

    private static func list(_ words: [String]) -> String {
        guard words.count > 1, let last = words.last else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " and " + last
    }

    private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension UInt64 {
    /// The step with which the bits from 0 on fill what lies below a bound, without a shorter one at the end.
    fileprivate func step(below bound: Int) -> Int? {
        (1...bound).first { bound % $0 == 0 && numbers == Array(stride(from: 0, to: bound, by: $0)) }
    }
}

public import Foundation
public import Values

/// A day on which clocks change at a time when something is scheduled; a page shows it before the schedule is saved.
public struct OddDay: Sendable, Equatable {
    public enum Change: Sendable {
        case skipped, repeated
    }

    public let day: Day
    public let change: Change
    /// The times that are skipped or repeated, in minutes after midnight.
    public let minutes: [Int]
    /// When it runs instead, or of the repeated ones.
    public let runs: [Date]
}

extension Timetable {
    /// The days of a year on which a skipped or repeated hour touches this timetable.
    public func oddDays(in year: Int) -> [OddDay] {
        guard let first = Day(year: year, month: 1, day: 1), let last = Day(year: year, month: 12, day: 31) else {
            return []
        }
        let clock = WallClock(zone: zone)
        return (0...first.days(until: last)).map { first.adding(days: $0) }
            .filter { cron.matches($0) && clock.steadyOffset(on: $0) == nil }
            .flatMap { oddDays(on: $0, clock) }
    }

    private func oddDays(on day: Day, _ clock: WallClock) -> [OddDay] {
        let midnight = WallClock.midnight(of: day)
        var touched: [OddDay.Change: [Int]] = [:]
        for minute in cron.minutesOfDay {
            switch clock.moment(midnight + minute * 60) {
            case .once: continue
            case .skipped: touched[.skipped, default: []].append(minute)
            case .twice: touched[.repeated, default: []].append(minute)
            }
        }
        return touched.map { change, minutes in
            let runs = Set(minutes.flatMap { self.runs(at: midnight + $0 * 60) }).sorted()
            return OddDay(day: day, change: change, minutes: minutes, runs: runs)
        }
    }
}

public import Foundation
import Values

/// A cron expression on the wall clocks of a time zone.
///
/// A time that clocks leap over runs at the first instant after the gap; one that they show twice runs the first time.
/// Where the hour has a `*` or a step, runs follow elapsed time instead.
public struct Timetable: Sendable, Equatable {
    public let cron: Cron
    public let zone: TimeZone

    public init(_ cron: Cron, in zone: TimeZone = .gmt) {
        self.cron = cron
        self.zone = zone
    }

    /// From the texts of a form or a row.
    public init(_ expression: String, zone name: String) throws(CronError) {
        let cron = try Cron(expression)
        guard let zone = name == "UTC" ? .gmt : TimeZone(identifier: name) else { throw .unknownTimeZone(name) }
        self.init(cron, in: zone)
    }

    /// `UTC`, or a name such as `Europe/Berlin`.
    public var zoneName: String { zone == .gmt || zone.identifier == "GMT" ? "UTC" : zone.identifier }

    /// The next run after an instant. Nil past the year 9999, and for what does not happen in fifty years.
    public func next(after instant: Date) -> Date? {
        // A gap at the end of a day lasts into the next one.
        var day = Day(of: instant, in: zone).previous
        for _ in 0..<(50 * 366) {
            if let next = instants(on: day).first(where: { $0 > instant }) { return next }
            day = day.next
        }
        return nil
    }

    /// The next runs, the first one first.
    public func next(_ count: Int, after instant: Date) -> [Date] {
        var runs: [Date] = []
        while runs.count < count, let next = next(after: runs.last ?? instant) { runs.append(next) }
        return runs
    }

    /// Every run from the lower bound on and before the upper.
    public func occurrences(in range: Range<Date>) -> [Date] {
        var runs: [Date] = []
        var day = Day(of: range.lowerBound, in: zone).previous
        let last = Day(of: range.upperBound, in: zone)
        while day <= last, day < .latest {
            for instant in instants(on: day) where range.contains(instant) && runs.last ?? .distantPast < instant {
                runs.append(instant)
            }
            day = day.next
        }
        return runs
    }

    /// The runs of a local day, in order and each once.
    func instants(on day: Day) -> [Date] {
        guard cron.matches(day) else { return [] }
        let midnight = WallClock.midnight(of: day)
        if let offset = WallClock(zone: zone).steadyOffset(on: day) {
            return cron.minutesOfDay.map { WallClock.instant(midnight + $0 * 60 - offset) }
        }
        return Set(cron.minutesOfDay.flatMap { runs(at: midnight + $0 * 60) }).sorted()
    }

    /// When it runs for a time that a wall clock shows, or should have shown.
    func runs(at wall: Int) -> [Date] {
        switch WallClock(zone: zone).moment(wall) {
        case .once(let instant): [instant]
        case .skipped(let end): cron.runsOnElapsedTime ? [] : [end]
        case .twice(let first, let second): cron.runsOnElapsedTime ? [first, second] : [first]
        }
    }
}

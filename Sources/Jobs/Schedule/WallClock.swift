import Foundation
import Values

/// What the clocks on the walls of a time zone show, and when. Wall time is counted in seconds from 2000-01-01 00:00.
struct WallClock: Sendable {
    /// When a wall clock shows a time: as a rule once, never when clocks leap forward over it, twice when they go back.
    enum Moment: Equatable {
        case once(Date)
        /// Until the first instant after the gap.
        case skipped(until: Date)
        case twice(Date, Date)
    }

    let zone: TimeZone
    private static let day = 86_400
    /// From 2000-01-01 to 2001-01-01, where Foundation counts from.
    private static let epochShift = 366 * day

    static func midnight(of date: Day) -> Int { Int(date.daysSince2000) * day }

    /// The offset of a day on and around which no clock is changed; nil when one is.
    func steadyOffset(on date: Day) -> Int? {
        let midnight = Self.midnight(of: date)
        let (before, after) = (offset(at: midnight - Self.day), offset(at: midnight + 2 * Self.day))
        return before == after ? before : nil
    }

    func moment(_ wall: Int) -> Moment {
        let (before, after) = (offset(at: wall - Self.day), offset(at: wall + Self.day))
        if before == after { return .once(Self.instant(wall - before)) }
        let isFirst = offset(at: wall - before) == before
        let isSecond = offset(at: wall - after) == after
        switch (isFirst, isSecond) {
        case (true, true): return .twice(Self.instant(wall - before), Self.instant(wall - after))
        case (true, false): return .once(Self.instant(wall - before))
        case (false, true): return .once(Self.instant(wall - after))
        case (false, false): return .skipped(until: change(between: wall - after, and: wall - before))
        }
    }

    static func instant(_ utc: Int) -> Date {
        Date(timeIntervalSinceReferenceDate: Double(utc - epochShift))
    }

    /// The instant at which the offset changes, halving the time in between until it is found.
    private func change(between start: Int, and end: Int) -> Date {
        var (low, high) = (min(start, end), max(start, end))
        let old = offset(at: low)
        while high - low > 1 {
            let middle = low + (high - low) / 2
            if offset(at: middle) == old { low = middle } else { high = middle }
        }
        return Self.instant(high)
    }

    private func offset(at utc: Int) -> Int {
        zone.secondsFromGMT(for: Self.instant(utc))
    }
}

import Foundation
import Values

/// A date and a time of day as a wall calendar and a wall clock show them.
struct CivilMoment: Sendable {
    let year: Int
    let month: Int
    let day: Int
    let weekday: Day.Weekday
    var hour = 0
    var minute = 0
    var second = 0

    init(_ day: Day) {
        (year, month, self.day) = day.civil
        weekday = day.weekday
    }

    init(_ instant: Date, in zone: TimeZone) {
        let day = Day(of: instant, in: zone)
        self.init(day)
        let local = instant.timeIntervalSinceReferenceDate + Double(zone.secondsFromGMT(for: instant))
        let seconds = local - (local / 86_400).rounded(.down) * 86_400
        guard seconds.isFinite else { return }
        hour = Int(seconds) / 3600 % 24
        minute = Int(seconds) / 60 % 60
        second = Int(seconds) % 60
    }
}

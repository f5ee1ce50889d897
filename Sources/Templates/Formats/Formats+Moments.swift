public import Foundation
import Values

extension Formats {
    /// Date, time and zone: `4 May 2026, 14:05 CEST`.
    public func instant(_ instant: Date) -> String {
        let day = dates.shortWithYear.text(CivilMoment(instant, in: zone), names: dates.names)
        return "\(day), \(time(instant))"
    }

    /// Time of day and zone: `14:05 CEST`.
    public func time(_ instant: Date) -> String {
        let time = dates.time.text(CivilMoment(instant, in: zone), names: dates.names)
        return "\(time) \(zoneNames.name(zone, at: instant))"
    }

    /// How long before or after now a moment is, beside the moment itself.
    public func ago(_ instant: Date, now: Date) -> Moment {
        Moment(
            relative: words.relative(seconds: instant.timeIntervalSince(now)), absolute: self.instant(instant),
            machine: Self.machine(instant))
    }

    /// ISO 8601 in UTC to the second, for attributes and JSON: `2026-05-04T12:05:00Z`.
    public static func machine(_ instant: Date) -> String {
        let moment = CivilMoment(instant, in: .gmt)
        let time = [moment.hour, moment.minute, moment.second].map { $0 < 10 ? "0\($0)" : "\($0)" }
        return "\(Day(of: instant, in: .gmt))T\(time.joined(separator: ":"))Z"
    }
}

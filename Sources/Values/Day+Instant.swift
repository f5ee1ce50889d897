public import Foundation

extension Day {
    /// The calendar day that an instant falls on in a time zone.
    public init(of instant: Date, in zone: TimeZone) {
        let local = instant.timeIntervalSinceReferenceDate + Double(zone.secondsFromGMT(for: instant))
        let days = (local / 86_400).rounded(.down) + Double(Self.referenceDate)
        self.init(daysSince2000: days.isNaN ? 0 : Int32(min(max(days, -2e9), 2e9)))
    }

    /// The first instant of the day in a time zone, right across changes of daylight saving.
    public func start(in zone: TimeZone) -> Date {
        let midnight = Double(daysSince2000 - Self.referenceDate) * 86_400
        let guess = Self.instant(midnight, minusOffsetAt: midnight, in: zone)
        let settled = Self.instant(midnight, minusOffsetAt: guess.timeIntervalSinceReferenceDate, in: zone)
        // Where clocks skip midnight the second step can fall back into the day before; the first is right there.
        return Day(of: settled, in: zone) == self ? settled : guess
    }

    private static func instant(_ local: Double, minusOffsetAt utc: Double, in zone: TimeZone) -> Date {
        let offset = zone.secondsFromGMT(for: Date(timeIntervalSinceReferenceDate: utc))
        return Date(timeIntervalSinceReferenceDate: local - Double(offset))
    }

    /// 2001-01-01, where Foundation counts from.
    private static var referenceDate: Int32 { 366 }
}

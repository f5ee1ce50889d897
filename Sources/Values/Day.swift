/// A civil date without time or zone, from 0001-01-01 to 9999-12-31 in the Gregorian calendar.
///
/// Stored as PostgreSQL stores a `date`: days since 2000-01-01.
public struct Day: Sendable, Hashable, Comparable {
    public let daysSince2000: Int32

    /// 0001-01-01 and 9999-12-31, the ends at which arithmetic stops.
    public static let earliest = Day(unchecked: -730_119)
    public static let latest = Day(unchecked: 2_921_939)

    /// Clamps to the supported range; PostgreSQL's infinities become its ends.
    public init(daysSince2000 days: Int32) {
        daysSince2000 = min(max(days, Self.earliest.daysSince2000), Self.latest.daysSince2000)
    }

    @usableFromInline
    init(unchecked days: Int32) {
        daysSince2000 = days
    }

    /// The day so many days later, or earlier when negative; stops at the ends of the range.
    public func adding(days: Int) -> Day {
        let sum = Int(daysSince2000).addingReportingOverflow(days)
        return Day(daysSince2000: Int32(clamping: sum.overflow ? days : sum.partialValue))
    }

    /// Days from this one to another; negative when the other is earlier.
    public func days(until other: Day) -> Int {
        Int(other.daysSince2000) - Int(daysSince2000)
    }

    /// The day after; the last day is its own.
    public var next: Day { adding(days: 1) }
    /// The day before; the first day is its own.
    public var previous: Day { adding(days: -1) }

    public static func < (left: Day, right: Day) -> Bool { left.daysSince2000 < right.daysSince2000 }
}

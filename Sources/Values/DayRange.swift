/// A half-open range of days: `start` belongs to it, `end` does not. May be empty.
public struct DayRange: Sendable, Hashable, CustomStringConvertible {
    /// The first day of the range.
    public let start: Day
    /// The first day after the range.
    public let end: Day

    /// From a day up to, not including, another; empty when the other is not later.
    public init(_ start: Day, until end: Day) {
        self.start = start
        self.end = Swift.max(start, end)
    }

    /// Both days included, as people write flights; nil when the last is before the first.
    public init?(_ first: Day, through last: Day) {
        guard first <= last, last < .latest else { return nil }
        self.init(first, until: last.next)
    }

    /// The days up to and including one, as many as asked: `DayRange(last: 28, through: yesterday)`.
    public init(last count: Int, through day: Day) {
        self.init(day.next.adding(days: -Swift.max(0, count)), until: day.next)
    }

    /// In constant time, unlike the search through a collection.
    public func contains(_ day: Day) -> Bool { start <= day && day < end }

    /// The days both ranges share; empty when they do not meet.
    public func overlap(_ other: DayRange) -> DayRange {
        DayRange(Swift.max(start, other.start), until: Swift.min(end, other.end))
    }

    /// How many days both ranges share.
    public func overlapDays(_ other: DayRange) -> Int { overlap(other).count }

    /// The range of the same length that ends where this one starts.
    public var preceding: DayRange { DayRange(start.adding(days: -count), until: start) }

    public var description: String { "\(start)..<\(end)" }
}

/// The days a line item runs, end date exclusive here and inclusive on paper (domain.md §3).
public typealias Flight = DayRange

public import Values

/// A calendar month, such as a report's column or row covers it.
public struct Month: Sendable, Hashable, Comparable, CustomStringConvertible, LosslessStringConvertible {
    public let first: Day
    public let last: Day

    /// Nil unless the month is 1…12 and the year is supported.
    public init?(year: Int, month: Int) {
        guard let first = Day(year: year, month: month, day: 1) else { return nil }
        self.init(of: first)
    }

    /// The month a day lies in.
    public init(of day: Day) {
        let (year, month, dayOfMonth) = day.civil
        first = day.adding(days: 1 - dayOfMonth)
        let next = month == 12 ? Day(year: year + 1, month: 1, day: 1) : Day(year: year, month: month + 1, day: 1)
        last = next?.previous ?? .latest
    }

    /// Reads exactly `yyyy-MM`.
    public init?(_ text: String) {
        guard text.utf8.count == 7, let first = Day(text + "-01") else { return nil }
        self.init(of: first)
    }

    public var description: String { String(first.description.prefix(7)) }

    public static func < (left: Month, right: Month) -> Bool { left.first < right.first }
}

extension Month: Codable {
    /// `"2026-05"`.
    public init(from decoder: any Decoder) throws {
        self = try decoder.lossless("a month such as 2026-05")
    }

    public func encode(to encoder: any Encoder) throws {
        try encoder.encodeText(description)
    }
}

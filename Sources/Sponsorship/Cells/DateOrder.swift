/// Which of a date's first two numbers is the day, where nothing but the numbers could tell: 5/4/2026.
public enum DateOrder: String, Sendable, Codable, CaseIterable {
    case dayFirst = "day-first"
    case monthFirst = "month-first"
}

/// The ways in which files write dates.
public enum DateForm: String, Sendable, Codable, CaseIterable {
    /// `2026-05-04`, also with slashes or dots.
    case yearFirst = "year-first"
    /// `20260504`.
    case compact
    /// `4/5/2026`: the order of day and month is open.
    case numeric
    /// `Sep 27, 2024` or `27 September 2024`.
    case named
}

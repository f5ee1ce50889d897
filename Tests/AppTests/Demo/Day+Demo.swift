import Values

extension Day {
    /// Sunday, 2026-11-22: the day on which the demo data of these tests is made.
    static let demo = Day(daysSince2000: 9_822)
}

public import Values

extension Formats {
    /// A percentage with so many decimals, at most four: `72%`, `12.5 %` in German.
    public func percent(_ percentage: Percentage, digits: Int = 0) -> String {
        let digits = min(max(0, digits), 4)
        let unit = [10_000, 1000, 100, 10, 1][digits]
        return numbers.text(percentage.millionths.dividedHalfUp(by: unit), fractionDigits: digits, affixes: percent)
    }

    /// A ratio as a percentage, 0.72 as `72%`; a dash when it is not a number.
    public func percent(_ ratio: Double, digits: Int = 0) -> String {
        guard ratio.isFinite else { return Self.absent }
        let millionths = (ratio * Double(Percentage.millionthsPerWhole)).rounded()
        return percent(Percentage(millionths: Int(min(max(millionths, -9e18), 9e18))), digits: digits)
    }

    /// A share of a whole as a percentage; a dash when there is no whole.
    public func percent(_ part: Int, of whole: Int, digits: Int = 0) -> String {
        Percentage(part, of: whole).map { percent($0, digits: digits) } ?? Self.absent
    }
}

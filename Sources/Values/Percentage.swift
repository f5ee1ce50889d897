/// An exact percentage in millionths of the whole: 15 % is 150,000. May exceed 100 % or be negative.
public struct Percentage: Sendable, Hashable, Comparable, CustomStringConvertible {
    public let millionths: Int

    public static let millionthsPerWhole = 1_000_000
    public static let zero = Percentage(millionths: 0)
    public static let whole = Percentage(millionths: millionthsPerWhole)

    /// 150,000 for 15 %.
    public init(millionths: Int) {
        self.millionths = millionths
    }

    /// A whole number of percent. Saturates at the ends of `Int`, far beyond any real percentage.
    public init(percent: Int) {
        let (product, overflow) = percent.multipliedReportingOverflow(by: Self.millionthsPerWhole / 100)
        millionths = overflow ? (percent < 0 ? .min : .max) : product
    }

    /// `part` as a share of `whole`, rounded half up to a millionth; nil when the whole is not positive.
    public init?(_ part: Int, of whole: Int) {
        let exact = Rounding.product(part, Self.millionthsPerWhole)
        guard let millionths = Rounding.halfUp(exact, over: Int128(whole)) else { return nil }
        self.init(millionths: millionths)
    }

    /// The rest of the whole: 85 % for 15 %.
    public var complement: Percentage {
        let (rest, overflow) = Self.millionthsPerWhole.subtractingReportingOverflow(millionths)
        return Percentage(millionths: overflow ? .max : rest)
    }

    /// The ratio as a number, 0.15 for 15 %: for drawing and averages, never for money.
    public var ratio: Double { Double(millionths) / Double(Self.millionthsPerWhole) }

    public static func < (left: Percentage, right: Percentage) -> Bool { left.millionths < right.millionths }
}

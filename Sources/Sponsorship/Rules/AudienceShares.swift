public import Values

/// How an audience, or the audience a campaign wants, divides along one dimension such as country, age or gender.
public struct AudienceShares: Sendable, Hashable {
    /// Why shares do not describe an audience.
    public enum Refusal: Error, Sendable, Hashable {
        case empty
        /// Below 0 or above 100 %.
        case outOfRange(String)
        /// Together more than the whole.
        case exceedsWhole(Percentage)
    }

    /// What rounded shares of a survey may add up to beyond 100 %.
    public static let roundingAllowance = Percentage(millionths: 5_000)

    public let shares: [String: Percentage]

    /// Shares may add up to less than the whole: the rest is unknown.
    public init(_ shares: [String: Percentage]) throws(Refusal) {
        guard !shares.isEmpty else { throw .empty }
        for (name, share) in shares.sorted(by: { $0.key < $1.key }) where share < .zero || share > .whole {
            throw .outOfRange(name)
        }
        let sum = Percentage(millionths: saturatingSum(shares.values.map(\.millionths)))
        let limit = Percentage.whole.millionths + Self.roundingAllowance.millionths
        guard sum.millionths <= limit else { throw .exceedsWhole(sum) }
        self.shares = shares
    }

    /// Σ min(share of audience, share wanted), at most the whole: the match score's geo and demographic signals.
    public func overlap(_ other: AudienceShares) -> Percentage {
        let common = shares.map { name, share in min(share, other.shares[name] ?? .zero).millionths }
        return min(Percentage(millionths: saturatingSum(common)), .whole)
    }
}

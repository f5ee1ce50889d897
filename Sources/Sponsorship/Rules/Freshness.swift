public import Values

/// How far figures lag. Yesterday is the last day that can be complete, so figures up to yesterday are current.
public enum Freshness: Sendable, Hashable {
    case noData
    case current
    /// At least one whole day is missing.
    case behind(days: Int)

    /// - Parameters:
    ///   - latest: the last day that has figures; nil when none has.
    ///   - today: the tenant's calendar day.
    public init(latest: Day?, today: Day) {
        let missing = latest.map { $0.days(until: today.previous) }
        self = missing.map { $0 > 0 ? .behind(days: $0) : .current } ?? .noData
    }

    /// Whole days missing up to yesterday; 0 when current, nil without data.
    public var daysBehind: Int? {
        switch self {
        case .noData: nil
        case .current: 0
        case .behind(let days): days
        }
    }
}

/// Whether imports keep coming, judged by the age of the last one that succeeded (domain.md §3).
public enum ETLHealth: Sendable, Hashable, CaseIterable {
    /// Nothing was ever imported, which is a beginning and not a failure.
    case noData
    /// Less than 6 hours ago.
    case healthy
    /// Less than 24 hours ago.
    case degraded
    case unhealthy

    /// - Parameter age: time since the last successful import; nil when there was none. A negative age is healthy:
    ///   two clocks differ.
    public init(lastSuccess age: Duration?) {
        switch age {
        case nil: self = .noData
        case .some(..<(.seconds(6 * 3600))): self = .healthy
        case .some(..<(.seconds(24 * 3600))): self = .degraded
        case .some: self = .unhealthy
        }
    }
}

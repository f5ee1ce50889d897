public import Values

/// What one source measured for one episode or show on one day, or on the days up to another. A figure that was left empty is nil, not zero.
public struct MetricsRow: Sendable, Equatable {
    public var day = Day(daysSince2000: 0)
    /// The last day the figures cover; nil when that is `day`.
    public var through: Day?
    /// The episode's position in the list the `EpisodeIndex` was made of; where a mapping is about whole shows, the show's
    /// in that of the `ShowIndex`.
    public var episode: Int32 = 0
    /// Lower-case, such as `spotify`.
    public var source = ""
    public var downloads: Int32?
    public var listeners: Int32?
    /// 0…100 %, to a millionth.
    public var completionRate: Percentage?
    /// 0…100 %, to a millionth.
    public var ctr: Percentage?
    public var conversions: Int32?
    public var revenueCents: Int64?
}

/// The state of a pool at one moment.
public struct PoolMetrics: Sendable, Equatable {
    public var size: Int
    public var idle: Int
    public var busy: Int
    /// Connections that are being opened.
    public var opening: Int
    /// Callers in the queue.
    public var waiting: Int
}

/// Reads a feed piece by piece.
public struct FeedReader {
    private let source: FeedSource
    private let builder: FeedBuilder
    private let limits: FeedLimits
    private var count = 0

    public init(_ limits: FeedLimits = FeedLimits()) {
        self.limits = limits
        builder = FeedBuilder(limits)
        source = FeedSource(builder, limits)
    }

    /// The next bytes. After an error, no more may be fed.
    public mutating func feed(_ bytes: [UInt8]) throws(FeedError) {
        count += bytes.count
        guard count <= limits.bytes else { throw .tooLarge(limit: limits.bytes) }
        try source.parse(bytes)
    }

    /// The feed, once all of it was fed.
    public mutating func finish() throws(FeedError) -> PodcastFeed {
        guard count > 0 else { throw .empty }
        try source.finish()
        return try builder.finish()
    }

    /// A feed that is there as a whole.
    public static func read(_ bytes: [UInt8], _ limits: FeedLimits = FeedLimits()) throws(FeedError) -> PodcastFeed {
        var reader = FeedReader(limits)
        try reader.feed(bytes)
        return try reader.finish()
    }
}

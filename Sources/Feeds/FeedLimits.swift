/// How much of a feed is read. Beyond a limit a feed is refused, except for text, which is cut.
public struct FeedLimits: Sendable {
    public var bytes = 32_000_000
    public var depth = 50
    public var items = 20_000
    /// Of one tag or comment, in bytes: expat keeps it in memory and looks at it again with each piece that arrives.
    public var token = 1 << 20
    /// Of the text of one element, in bytes.
    public var text = 64 << 10
    /// Characters of a show's title, of an episode's, of a summary, of a guid.
    public var title = 200
    public var episodeTitle = 500
    public var summary = 2000
    public var guid = 500

    public init() {}
}

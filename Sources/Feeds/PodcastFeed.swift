public import FoundationEssentials

/// A podcast as its feed describes it.
public struct PodcastFeed: Sendable, Equatable {
    public var title = ""
    /// Plain text, at most `FeedLimits.summary` characters.
    public var summary = ""
    /// As the feed writes it, such as `en-us`; empty when it says nothing.
    public var language = ""
    public var link = ""
    public var author = ""
    public var isExplicit = false
    /// Categories and sub-categories in the feed's order, each by its own name.
    public var categories: [String] = []
    /// The episodes in the feed's order, one for each guid.
    public var items: [FeedItem] = []
    /// Entries that are no episodes, and why.
    public var skipped: [FeedSkip: Int] = [:]

    public init() {}
}

/// An episode as its feed describes it.
public struct FeedItem: Sendable, Equatable {
    /// What tells it from others for ever; the address of its audio when the feed names nothing better.
    public var guid: String
    /// Whether the feed gave it no guid of its own.
    public var isGuidMissing = false
    public var title: String
    public var publishedAt: Date
    /// 0 when the feed does not say.
    public var seconds = 0
    public var isExplicit = false
    public var enclosure: Enclosure

    /// The audio file.
    public struct Enclosure: Sendable, Equatable {
        public var url: String
        public var type = ""
        /// In bytes; 0 when the feed does not say.
        public var length = 0
    }
}

/// Why an entry of a feed is no episode.
public enum FeedSkip: String, Sendable, CaseIterable {
    case noAudio, noDate, longGuid, repeatedGuid
}

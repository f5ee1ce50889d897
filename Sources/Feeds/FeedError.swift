/// Why a feed cannot be read, and where.
public enum FeedError: Error, Sendable, Equatable {
    case empty
    /// Not well-formed XML; the reason is expat's.
    case malformed(line: Int, reason: String)
    /// It ends before it is over.
    case cutOff(line: Int)
    case doctype(line: Int)
    case unknownEncoding(line: Int)
    case tooDeep(line: Int)
    case longToken(line: Int)
    case tooManyItems(limit: Int)
    case tooLarge(limit: Int)
    /// Well-formed so far, and something else than RSS.
    case notAFeed(root: String)
    case noChannel
}

extension FeedError {
    /// What is wrong and what to do about it, for the person who chose the feed.
    public var message: String {
        switch self {
        case .empty: "There is nothing in it. Check that it is the address of the feed."
        case .malformed(let line, let reason):
            "The XML breaks in line \(line): \(reason). Whoever publishes the feed has to correct it."
        case .cutOff(let line): "The XML ends too early, in line \(line). Try again, or ask whoever publishes it."
        case .doctype(let line): "Line \(line) declares a document type, which feeds do not need and we do not read."
        case .unknownEncoding(let line):
            "Line \(line) names a text encoding that we do not know. Save the feed as UTF-8."
        case .tooDeep(let line): "Line \(line) is nested deeper than any feed, so it was not read on."
        case .longToken(let line): "Line \(line) has a tag or comment of more than 1 MB, so it was not read on."
        case .tooManyItems(let limit): "The feed has more than \(limit) episodes, which is more than we read."
        case .tooLarge(let limit): "The feed is larger than \(limit / 1_000_000) MB, which is more than we read."
        case .notAFeed(let root): Self.words(root)
        case .noChannel: "It is RSS without a channel that has a title. Check that it is the podcast’s feed."
        }
    }

    private static func words(_ root: String) -> String {
        switch root.lowercased() {
        case "html": "This is a web page, not a feed. Look for the RSS link on the page."
        case "feed": "This is an Atom feed; podcasts are published as RSS. Look for the RSS link."
        case "rdf": "This is RSS 1.0, which has no episodes; podcasts use RSS 2.0. Look for the podcast’s feed."
        case "opml": "This is a list of feeds (OPML). Use the address of one feed."
        default: "This is XML but no RSS feed: it begins with <\(root.prefix(40))>."
        }
    }
}

import Feeds
import Outbound

/// A feed as it was just read.
struct FeedReading: Sendable {
    let feed: PodcastFeed
    let validators: Validators

    init(_ feed: PodcastFeed, _ validators: Validators = Validators()) {
        self.feed = feed
        self.validators = validators
    }

    /// What people should know about it beside its episodes; empty mostly.
    var remark: String {
        let missing = feed.items.count(where: \.isGuidMissing)
        let named =
            missing == 0
            ? []
            : [
                "\(Self.count(missing, "episode has", "episodes have")) no guid; the address of the audio stands in for it."
            ]
        return (FeedSkip.allCases.compactMap(skipped) + named).joined(separator: " ")
    }

    private func skipped(_ reason: FeedSkip) -> String? {
        guard let count = feed.skipped[reason], count > 0 else { return nil }
        let words =
            switch reason {
            case .noAudio: ("entry has no audio", "entries have no audio")
            case .noDate: ("entry has no date that can be read", "entries have no date that can be read")
            case .longGuid:
                ("entry has a guid of more than 500 characters", "entries have guids of more than 500 characters")
            case .repeatedGuid: ("entry repeats another’s guid", "entries repeat another’s guid")
            }
        return "\(Self.count(count, words.0, words.1)) and \(count == 1 ? "was" : "were") left out."
    }

    private static func count(_ number: Int, _ one: String, _ many: String) -> String {
        number == 1 ? "1 \(one)" : "\(number) \(many)"
    }
}

/// Why a feed could not be read.
enum FeedFailure: Error, Sendable {
    case outbound(OutboundError)
    case content(FeedError)

    /// For the person who wants the show, and short enough for its column.
    var message: String {
        let message =
            switch self {
            case .outbound(.wrongType("text/html", _)): FeedError.notAFeed(root: "html").message
            case .outbound(let error): error.message
            case .content(let error): error.message
            }
        return String(String.UnicodeScalarView(message.unicodeScalars.prefix(500)))
    }
}

extension Fetcher {
    /// The feed at an address; nil when its server says that nothing changed.
    func feed(at url: String, known: Validators = Validators()) async throws(FeedFailure) -> FeedReading? {
        var request = OutboundRequest(url)
        request.types = Self.feedTypes
        request.headers = [("accept", "application/rss+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1")]
        request.known = known
        request.limits.bytes = FeedLimits().bytes
        do {
            return try await open(request) { head, body in
                guard !head.isUnmodified else { return nil }
                var reader = FeedReader()
                while let piece = try await body.next() { try reader.feed(piece) }
                return FeedReading(try reader.finish(), head.validators)
            }
        } catch let error as FeedError {
            throw .content(error)
        } catch {
            throw .outbound((error as? OutboundError) ?? .broken(host: url))
        }
    }

    /// What servers call a feed, the vague and the wrong included; a web page is not among them.
    private static let feedTypes: Set = [
        "application/rss+xml", "application/xml", "text/xml", "application/rdf+xml", "application/atom+xml",
        "application/x-rss+xml", "text/rss", "text/plain", "application/octet-stream", "binary/octet-stream", "",
    ]
}

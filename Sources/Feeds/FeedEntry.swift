import FoundationEssentials

/// An entry of a feed while it is read: nothing in it is certain yet.
struct FeedEntry: Equatable {
    private var guid = ""
    private var title = ""
    private var appleTitle = ""
    private var published: Date?
    private var seconds = 0
    private var isExplicit = false
    private var enclosure: FeedItem.Enclosure?

    mutating func take(_ field: FeedField, _ value: String, _ limits: FeedLimits) {
        switch field {
        // One character too many tells a guid that is too long from one that just fits.
        case .guid: if guid.isEmpty { guid = value.collapsed(to: limits.guid + 1) }
        case .title: if title.isEmpty { title = value.collapsed(to: limits.episodeTitle) }
        case .appleTitle: if appleTitle.isEmpty { appleTitle = value.collapsed(to: limits.episodeTitle) }
        case .published: published = published ?? MailDate.parse(value)
        case .duration: seconds = PlayTime.seconds(value) ?? seconds
        case .explicit: isExplicit = value.saysYes
        case .description, .language, .link, .author, .appleSummary, .enclosure: break
        }
    }

    /// The first one counts: a podcast's entry has one.
    mutating func take(enclosure attributes: [String: String]) {
        guard enclosure == nil, let url = attributes["url"]?.collapsed(to: 2000), !url.isEmpty else { return }
        enclosure = FeedItem.Enclosure(
            url: url, type: (attributes["type"] ?? "").collapsed(to: 100).lowercased(),
            length: max(0, attributes["length"].flatMap { Int($0.collapsed(to: 20)) } ?? 0))
    }

    func item(_ limits: FeedLimits) -> Result<FeedItem, FeedSkip> {
        guard let enclosure else { return .failure(.noAudio) }
        guard let published else { return .failure(.noDate) }
        let key = guid.isEmpty ? enclosure.url : guid
        guard key.unicodeScalars.count <= limits.guid else { return .failure(.longGuid) }
        let name = title.isEmpty ? appleTitle : title
        return .success(
            FeedItem(
                guid: key, isGuidMissing: guid.isEmpty, title: name.isEmpty ? "Untitled episode" : name,
                publishedAt: published, seconds: seconds, isExplicit: isExplicit, enclosure: enclosure))
    }
}

extension FeedSkip: Error {}

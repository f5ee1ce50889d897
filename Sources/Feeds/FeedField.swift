/// The elements of a channel or an entry that say something we want.
enum FeedField: Equatable {
    case title, description, language, link, author, explicit
    case guid, published, duration, enclosure
    /// Apple's words, which stand in where the plain ones are missing.
    case appleTitle, appleSummary

    init?(_ name: String, isApple: Bool) {
        switch (name, isApple) {
        case ("title", false): self = .title
        case ("description", false): self = .description
        case ("language", false): self = .language
        case ("link", false): self = .link
        case ("guid", false): self = .guid
        case ("pubDate", false): self = .published
        case ("enclosure", false): self = .enclosure
        case ("author", true): self = .author
        case ("explicit", true): self = .explicit
        case ("duration", true): self = .duration
        case ("title", true): self = .appleTitle
        case ("summary", true): self = .appleSummary
        default: return nil
        }
    }
}

extension PodcastFeed {
    /// The first word counts, should a channel say something twice.
    mutating func take(_ field: FeedField, _ value: String, _ limits: FeedLimits) {
        switch field {
        case .title: if title.isEmpty { title = value.collapsed(to: limits.title) }
        case .description: summary = value.plainText(to: limits.summary)
        case .appleSummary: if summary.isEmpty { summary = value.plainText(to: limits.summary) }
        case .language: if language.isEmpty { language = value.collapsed(to: 35).lowercased() }
        case .link: if link.isEmpty { link = value.collapsed(to: 500) }
        case .author: if author.isEmpty { author = value.collapsed(to: limits.title) }
        case .explicit: isExplicit = value.saysYes
        case .appleTitle, .guid, .published, .duration, .enclosure: break
        }
    }
}

extension String {
    /// As `itunes:explicit` says it, old words and new.
    var saysYes: Bool {
        ["yes", "true", "explicit"].contains(collapsed(to: 10).lowercased())
    }
}

import Templates
import Values

/// A show as a buyer reads it: audience, figures, placements and prices.
struct ShowPage: SitePage {
    static let template = "shows/show"

    let heading, publisher, about, tone, initials, compareHref: String
    let deliveryHref, feedHref: String?
    let topics: [String]
    let cards: [Card]
    let downloads: ChartPanel
    let ratesNote: String
    let placements: [Placement]
    let audienceNote: String
    let audience: [Audience]
    let facts: [Fact]

    /// `seesDelivery` tells whether the reader may also open what the show delivered; `feed` is the one it follows, for
    /// those who may see it.
    init(_ details: ShowDetails, _ formats: Formats, today: Day, seesDelivery: Bool, feed: ID<Feed>? = nil) {
        let listed = details.listed
        let show = listed.show
        let cover = Cover(show)
        heading = show.title
        publisher = details.lastDay.map { "Figures to \(formats.day($0, today: today))" } ?? "No figures yet"
        about = show.summary
        tone = cover.tone
        initials = cover.initials
        compareHref = "/shows/compare?show=\(show.id.short)"
        deliveryHref = seesDelivery ? "/delivery/\(show.id.short)" : nil
        feedHref = feed.map { "/feeds/\($0.short)" }
        topics = show.topicNames
        cards = ShowCards.all(of: listed, lastDay: details.lastDay, formats, today: today)
        downloads = ChartPanel.downloads(of: listed, formats, today: today)
        ratesNote = "Prices per 1,000 downloads, as of \(formats.day(today, today: today))"
        placements = listed.offers.map { Placement($0, listed.avails(of: $0), formats) }
        audienceNote = "Shares of all listeners"
        audience = Audience.all(listed.audience, formats)
        facts = [
            Fact("Language", formats.language(show.language)), Fact("Topics", show.topicNames.joined(separator: ", ")),
            Fact("Placements", formats.count(listed.offers.count)),
        ]
    }

    static let fields: [Field<Self>] = [
        .text("heading") { $0.heading },
        .text("publisher") { $0.publisher },
        .text("about") { $0.about },
        .text("tone") { $0.tone },
        .text("initials") { $0.initials },
        .text("compareHref") { $0.compareHref },
        .text("deliveryHref") { $0.deliveryHref },
        .text("feedHref") { $0.feedHref },
        .texts("topics") { $0.topics },
        .list("cards") { $0.cards },
        .view("downloads") { $0.downloads },
        .text("ratesNote") { $0.ratesNote },
        .list("placements") { $0.placements },
        .text("audienceNote") { $0.audienceNote },
        .list("audience") { $0.audience },
        .list("facts") { $0.facts },
    ]
}

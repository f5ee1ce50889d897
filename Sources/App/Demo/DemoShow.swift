import Values

/// A podcast of a demo tenant: what an advertiser reads about it, and what its figures are computed from.
struct DemoShow: Sendable {
    let tenant: String
    let slug: String
    let title: String
    let creator: DemoCreator
    let summary: String
    let language: String
    /// Ids of the topic tree, such as `careers`.
    let topics: [String]
    let audience: DemoAudience
    let release: DemoRelease
    let reach: DemoReach
    let titles: DemoTitles
    private let offers: [DemoPlacement]

    var id: ID<Show> { ID(named: "show", key) }
    /// `northwind/cold-start`, from which everything of the show derives its name.
    var key: String { "\(tenant)/\(slug)" }
    var placements: [DemoPlacement] { offers.map { $0.on(self) } }

    /// The first placement at a position.
    subscript(position: Offer.Position) -> DemoPlacement? {
        placements.first { $0.position == position }
    }

    init(
        _ title: String, slug: String, of tenant: String, by creator: DemoCreator, language: String = "en",
        about summary: String, topics: [String], audience: DemoAudience, release: DemoRelease, reach: DemoReach,
        offers: [DemoPlacement], titles: DemoTitles
    ) {
        self.title = title
        self.slug = slug
        self.tenant = tenant
        self.creator = creator
        self.language = language
        self.summary = summary
        self.topics = topics
        self.audience = audience
        self.release = release
        self.reach = reach
        self.offers = offers
        self.titles = titles
    }
}

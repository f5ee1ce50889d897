/// The tables that imports of records read and write, each after those its rows point to.
enum RecordTable: String, Sendable, Codable, CaseIterable {
    case creators, advertisers, shows
    case showTopics = "show_topics"
    case episodes, placements
    case rateCards = "rate_cards"
    case campaigns
    case lineItems = "line_items"

    /// Those that imports write; campaigns are only looked up.
    static let written = allCases.filter { $0 != .campaigns }

    /// What tells a row from the others, besides its tenant.
    var keys: [String] {
        switch self {
        case .showTopics: ["show_id", "topic_id"]
        case .rateCards: ["placement_id", "valid_from"]
        default: ["id"]
        }
    }

    /// What a row belongs to for good.
    var parents: [String] {
        switch self {
        case .episodes, .placements: ["show_id"]
        case .campaigns: ["advertiser_id"]
        case .lineItems: ["campaign_id", "placement_id"]
        case .creators, .advertisers, .shows, .showTopics, .rateCards: []
        }
    }

    /// What a change may touch.
    var fields: [String] {
        switch self {
        case .creators: ["name"]
        case .advertisers: ["name", "website"]
        case .shows: ["creator_id", "slug", "title", "summary", "language"]
        case .showTopics: []
        case .episodes: ["guid", "title", "published_on", "seconds"]
        case .placements: ["position", "seconds", "voice", "delivery", "slots"]
        case .rateCards: ["cpm_cents"]
        case .campaigns: ["name"]
        case .lineItems:
            ["status", "starts_on", "ends_on", "booked_impressions", "cpm_cents", "promo_code", "vanity_url"]
        }
    }

    /// What a new row needs.
    var columns: [String] { keys + parents + fields }

    /// Columns of which no two rows may agree, besides the key.
    var unique: [String] {
        switch self {
        case .shows: ["slug"]
        case .episodes: ["show_id", "guid"]
        case .creators, .advertisers, .showTopics, .placements, .rateCards, .campaigns, .lineItems: []
        }
    }

    /// Tables whose rows would go with a row of this one, though they say more than it: a row that has some is kept.
    var belongings: [(table: String, columns: [(theirs: String, ours: String)])] {
        switch self {
        case .creators, .advertisers, .showTopics, .rateCards, .campaigns, .lineItems: []
        case .shows:
            [
                "episodes", "placements", "audience_profiles", "show_days", "show_topics", "feeds", "reported_totals",
                "import_shows",
            ].map { ($0, [("show_id", "id")]) }
        case .episodes:
            ["daily_metrics", "episode_totals", "metric_changes", "reported_totals"].map {
                ($0, [("show_id", "show_id"), ("episode_id", "id")])
            }
        case .placements: ["rate_cards", "placement_days"].map { ($0, [("placement_id", "id")]) }
        }
    }

    /// The column by which people know a row.
    var title: String {
        switch self {
        case .creators, .advertisers, .campaigns: "name"
        case .shows, .episodes: "title"
        case .showTopics: "topic_id"
        case .placements: "position"
        case .rateCards: "valid_from"
        case .lineItems: "starts_on"
        }
    }

    /// A row, as people call it.
    var noun: String {
        switch self {
        case .creators: "Creator"
        case .advertisers: "Advertiser"
        case .shows: "Show"
        case .showTopics: "Topic of a show"
        case .episodes: "Episode"
        case .placements: "Placement"
        case .rateCards: "Price"
        case .campaigns: "Campaign"
        case .lineItems: "Line"
        }
    }

    /// The key as text.
    func key(of row: RecordRow) -> String {
        keys.map { row[$0]?.text ?? "" }.joined(separator: " ")
    }
}

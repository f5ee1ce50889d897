/// The tables that imports of records write, each after those its rows point to.
enum RecordTable: String, Sendable, Codable, CaseIterable {
    case creators, advertisers, shows
    case showTopics = "show_topics"
    case episodes

    /// What tells a row from the others, besides its tenant.
    var keys: [String] { self == .showTopics ? ["show_id", "topic_id"] : ["id"] }

    /// What a change may touch.
    var fields: [String] {
        switch self {
        case .creators: ["name"]
        case .advertisers: ["name", "website"]
        case .shows: ["creator_id", "slug", "title", "summary", "language"]
        case .showTopics: []
        case .episodes: ["guid", "title", "published_on", "seconds"]
        }
    }

    /// What a new row needs.
    var columns: [String] { keys + (self == .episodes ? ["show_id"] : []) + fields }

    /// Columns of which no two rows may agree, besides the key.
    var unique: [String] {
        switch self {
        case .shows: ["slug"]
        case .episodes: ["show_id", "guid"]
        case .creators, .advertisers, .showTopics: []
        }
    }

    /// Tables whose rows would go with a row of this one, though they say more than it: a row that has some is kept.
    var belongings: [(table: String, columns: [(theirs: String, ours: String)])] {
        switch self {
        case .creators, .advertisers, .showTopics: []
        case .shows:
            ["episodes", "placements", "audience_profiles", "show_days", "show_topics", "feeds", "reported_totals"].map
            {
                ($0, [("show_id", "id")])
            }
        case .episodes:
            ["daily_metrics", "episode_totals", "metric_changes", "reported_totals"].map {
                ($0, [("show_id", "show_id"), ("episode_id", "id")])
            }
        }
    }

    /// The column by which people know a row.
    var title: String {
        switch self {
        case .creators, .advertisers: "name"
        case .shows, .episodes: "title"
        case .showTopics: "topic_id"
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
        }
    }

    /// The key as text.
    func key(of row: RecordRow) -> String {
        keys.map { row[$0]?.text ?? "" }.joined(separator: " ")
    }
}

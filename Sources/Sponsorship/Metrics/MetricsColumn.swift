/// A column of the daily metrics file, by its canonical name.
public enum MetricsColumn: String, Sendable, CaseIterable, CustomStringConvertible {
    case day
    case episode = "episode_id"
    case source, downloads, listeners
    case completionRate = "completion_rate"
    case ctr, conversions
    case revenueCents = "revenue_cents"

    /// A file without these cannot say what its figures belong to.
    public static let required: [MetricsColumn] = [.day, .episode, .source]

    public var isFigure: Bool { !Self.required.contains(self) }

    public var description: String { rawValue }

    /// Other names that mean the same measure, best first. Plays and streams are other measures, and `revenue` leaves
    /// the unit open: those are for a person to map.
    var aliases: [String] {
        switch self {
        case .day: ["date", "month"]
        case .episode: ["episode_guid", "guid", "episode"]
        case .source: ["platform", "app"]
        case .downloads: ["iab_downloads"]
        case .listeners: ["unique_listeners"]
        case .completionRate: ["completion"]
        case .ctr: ["click_through_rate"]
        case .conversions: []
        case .revenueCents: []
        }
    }
}

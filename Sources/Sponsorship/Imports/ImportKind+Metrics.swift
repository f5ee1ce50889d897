internal import Values

extension ImportKind {
    /// The canonical columns of domain.md §4, and the two by which a file may name an episode instead.
    static let metricsColumns = MetricsColumn.allCases.map(column) + [showTitle, episodeTitle]

    private static let showTitle = ImportColumn(
        "show", "Show", .reference, aliases: showAliases,
        rule: "The show's title or id. With it, the episode may be named by its title alone.")

    private static let episodeTitle = ImportColumn(
        "title", "Episode title", .reference, aliases: ["episode_title", "episode_name", "video_title"],
        rule: "The episode's title within its show, when no id or guid names it.")

    static let showAliases = ["show_title", "show_name", "podcast", "podcast_title", "podcast_name"]

    private static func column(_ column: MetricsColumn) -> ImportColumn {
        let alternative = column == .episode ? "title" : nil
        return ImportColumn(
            column.rawValue, label(column), kind(column), aliases: column.aliases,
            isRequired: MetricsColumn.required.contains(column), alternative: alternative, rule: rule(column))
    }

    private static func kind(_ column: MetricsColumn) -> ImportColumn.Kind {
        switch column {
        case .day: .day
        case .episode: .reference
        case .source: .text(longest: SourceNames.longest)
        case .completionRate, .ctr: .rate
        case .downloads, .listeners, .conversions: .wholeNumber(upTo: Int64(Int32.max))
        case .revenueCents: .wholeNumber(upTo: MetricsRowParser.mostCents)
        }
    }

    private static func label(_ column: MetricsColumn) -> String {
        switch column {
        case .day: "Day"
        case .episode: "Episode"
        case .source: "Source"
        case .downloads: "Downloads"
        case .listeners: "Listeners"
        case .completionRate: "Completion rate"
        case .ctr: "Click-through rate"
        case .conversions: "Conversions"
        case .revenueCents: "Revenue in cents"
        }
    }

    private static func rule(_ column: MetricsColumn) -> String {
        switch column {
        case .day: "The day the figures are for."
        case .episode: "The episode's id, its RSS guid, or show title / episode title."
        case .source: "Where the figures come from, such as spotify or apple."
        case .completionRate: "The share of the episode that was heard, from 0 to 1 or in percent, or empty."
        case .ctr: "The share of listeners who followed the link, from 0 to 1 or in percent, or empty."
        default: "A whole number of at least 0, or empty."
        }
    }
}

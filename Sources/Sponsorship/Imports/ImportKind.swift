/// What the rows of a file are. Each kind is a list of columns; everything else about importing is the same for all.
public enum ImportKind: String, Sendable, Codable, CaseIterable {
    case metrics, shows, episodes, advertisers, placements, lines

    /// What a row of the kind may say, in the order in which records hold it.
    public var columns: [ImportColumn] {
        switch self {
        case .metrics: Self.metricsColumns
        case .shows: Self.showColumns
        case .episodes: Self.episodeColumns
        case .placements: Self.placementColumns
        case .advertisers: Self.advertiserColumns
        case .lines: Self.lineColumns
        }
    }

    /// As people say it.
    public var label: String {
        switch self {
        case .metrics: "Daily metrics"
        case .shows: "Shows"
        case .episodes: "Episodes"
        case .placements: "Placements with rates"
        case .advertisers: "Advertisers"
        case .lines: "Insertion-order lines"
        }
    }

    /// Their names in a sentence, for whoever gave another one.
    public static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }

    /// The header line as we write it ourselves.
    public var canonicalHeader: String { columns.map(\.name).joined(separator: ",") }

    /// The column with a canonical name.
    public func column(_ name: String) -> ImportColumn? { columns.first { $0.name == name } }
}

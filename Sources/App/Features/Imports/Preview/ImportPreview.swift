import Values

/// What an import would do, found by reading all of its file and writing nothing. Kept as JSON in the import's row.
struct ImportPreview: Codable, Sendable, Equatable {
    var created = 0
    var changed = 0
    var identical = 0
    var rejected = 0
    var firstDay: Day?
    var lastDay: Day?
    var ignoredColumns: [String] = []
    /// A few rows of each fate.
    var samples: [Sample] = []
    /// Creators that come with shows; nil when none do.
    var newCreators: [String]?
    /// Shows that come with episodes; nil when none do.
    var newShows: [String]?
    /// Names that somebody may say something about; nil when there are none.
    var names: [OpenName]?
    /// Figures that are kept beside the daily ones; nil for anything else.
    var totals: Totals?
    /// What people should know before they save, none of it an error; nil when there is nothing.
    var notes: [String]?
    /// What changes on dashboards, by show.
    var effects: [Effect] = []

    var accepted: Int { created + changed + identical }
    var rows: Int { accepted + rejected }

    /// What sort of totals a file holds.
    struct Totals: Codable, Sendable, Equatable {
        /// All time, up to the last day.
        let isSnapshot: Bool
        /// Each row is about a whole show.
        let isOfShows: Bool
    }

    enum Fate: String, Codable, Sendable {
        case created, changed, identical
    }

    /// One row of the file, and what it would replace.
    struct Sample: Codable, Sendable, Equatable {
        let fate: Fate
        let line: Int
        let title: String
        let detail: String
        let figures: [Figure]
    }

    struct Figure: Codable, Sendable, Equatable {
        let name: String
        let before: String?
        let after: String?
    }

    /// Downloads of one show within the days of the file.
    struct Effect: Codable, Sendable, Equatable {
        let show: String
        let before: Int
        let after: Int
    }
}

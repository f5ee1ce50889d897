import Sponsorship
import Templates

// What people read about kinds of files.
extension ImportKind {
    /// So many things of the kind, as a row brings them; figures and prices have no word of their own.
    func count(_ number: Int, _ formats: Formats) -> String {
        guard let (one, many) = noun else { return formats.rows(number) }
        return number == 1 ? "1 \(one)" : "\(formats.count(number)) \(many)"
    }

    /// After "3 of": always many.
    func all(_ number: Int, _ formats: Formats) -> String { "\(formats.count(number)) \(noun?.many ?? "rows")" }

    var noun: (one: String, many: String)? {
        switch self {
        // A row of a list of placements is as often about one of its prices.
        case .metrics, .placements: nil
        case .shows: ("show", "shows")
        case .episodes: ("episode", "episodes")
        case .advertisers: ("advertiser", "advertisers")
        case .lines: ("line", "lines")
        }
    }

    /// How what is on record is found again, and what happens to it.
    var matching: String {
        switch self {
        case .metrics:
            "A second upload of the same day, episode and source replaces the figures; nothing is counted twice."
        case .shows:
            "A show on record is found by its slug, its id or its title, and takes on what the file says. A creator "
                + "who is not on record is added."
        case .episodes:
            "An episode on record is found by its guid, or without one by its title within the show, and takes on "
                + "what the file says."
        case .advertisers:
            "An advertiser on record is found by our id or by name, and takes on what the file says."
        case .placements:
            "A placement on record is found by our id, or by its show and all that it is; a price by the day from which "
                + "it holds. Both take on what the file says."
        case .lines:
            "A line on record is found by our id, or by its campaign, its placement and its days, and takes on what the "
                + "file says; nothing is booked twice. Campaigns have to be there first."
        }
    }

    /// What the button calls the file to start from.
    var templateLabel: String {
        switch self {
        case .metrics: "Download a template with your episodes"
        default: "Download your \(label.lowercasedFirst) to edit"
        }
    }

    var templateName: String { self == .metrics ? "daily-metrics.csv" : "\(rawValue).csv" }
}

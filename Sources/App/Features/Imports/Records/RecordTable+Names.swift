// By what rows are found, and what people call them.
extension RecordTable {
    /// Everything by which a row is found, besides its key.
    func names(of row: RecordRow) -> [String] {
        let text = { (column: String) in row[column]?.text ?? "" }
        switch self {
        case .creators, .advertisers, .shows: return [text(title)]
        case .showTopics: return []
        // Titles of episodes are known within their show only.
        case .episodes: return [Self.scoped(text("title"), within: text("show_id"))]
        case .placements: return [text("show_id"), Self.scoped(Self.slot(row), within: text("show_id"))]
        case .rateCards: return [text("placement_id")]
        case .campaigns: return [text("name"), Self.scoped(text("name"), within: text("advertiser_id"))]
        case .lineItems: return [text("placement_id"), Self.flight(row)]
        }
    }

    static func scoped(_ name: String, within owner: String) -> String { owner + " " + name }

    /// All that tells a placement from the others of its show.
    static func slot(_ row: RecordRow) -> String {
        ["position", "seconds", "voice", "delivery"].map { row[$0]?.text ?? "" }.joined(separator: " ")
    }

    /// All that tells a line from others: its campaign, its placement and its days.
    static func flight(_ row: RecordRow) -> String {
        ["campaign_id", "placement_id", "starts_on", "ends_on"].map { row[$0]?.text ?? "" }.joined(separator: " ")
    }

    /// What people know a row by.
    func name(of row: RecordRow) -> String {
        let text = { (column: String) in row[column]?.text ?? "" }
        return switch self {
        case .placements: "\(text("position")), \(text("seconds")) s, \(text("voice")), \(text("delivery"))"
        case .rateCards: "from \(text("valid_from"))"
        case .lineItems: "\(text("starts_on")) to \(text("ends_on"))"
        default: text(title)
        }
    }
}

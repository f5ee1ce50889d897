import Sponsorship
import Values

// What a line is of: a campaign, and a placement.
extension LineRecords {
    /// By id, otherwise by name; among those of the advertiser where the row names one. A line on record says which of
    /// several is meant.
    static func campaign(_ cells: RecordCells, _ book: inout RecordBook) throws(RecordProblem) -> String {
        let (name, advertiser) = (cells["campaign"] ?? "", try advertiser(cells, &book))
        let found = book.find(.campaigns, as: Campaign.self, id: name).flatMap { book.row(.campaigns, $0) }
        let rows = found.map { [$0] } ?? book.all(.campaigns, named: name, within: advertiser)
        let own = rows.filter { advertiser == nil || $0["advertiser_id"]?.text == advertiser }
        if let campaign = own.first?["id"]?.text, own.count == 1 { return campaign }
        let line = cells["line_id"].flatMap { book.find(.lineItems, as: LineItem.self, id: $0) }
        if let held = book.row(.lineItems, line)?["campaign_id"], own.contains(where: { $0["id"] == held }) {
            return held.text
        }
        let keys = own.compactMap { $0["id"]?.text }
        let match = keys.isEmpty ? RecordIndex.Match.none : .several(keys)
        if case .one(let campaign) = book.meaning(of: name, match, in: .campaigns, field: "campaign", cells),
            advertiser == nil || book.row(.campaigns, campaign)?["advertiser_id"]?.text == advertiser
        {
            return campaign
        }
        throw problem(name, own, advertiser, book)
    }

    private static func problem(
        _ name: String, _ campaigns: [RecordRow], _ advertiser: String?, _ book: RecordBook
    ) -> RecordProblem {
        guard !campaigns.isEmpty else {
            let whose = advertiser.map { " of \(book.title(of: .advertisers, $0))" } ?? ""
            return RecordProblem(
                column: "campaign", value: name,
                reason:
                    "No campaign\(whose) is called this. Use its name or id, or say which is meant; a campaign has to "
                    + "be there first.")
        }
        let choices = campaigns.map { row in
            "\(book.row(.advertisers, row["advertiser_id"]?.text)?["name"]?.text ?? "") "
                + "(\(row["id"].flatMap { ID<Campaign>($0.text)?.short } ?? ""))"
        }
        return RecordProblem(
            column: "campaign", value: name,
            reason:
                "Several campaigns are called this. Name the advertiser too, give the campaign's id, or say which is "
                + "meant: \(RecordBook.some(choices)).")
    }

    private static func advertiser(_ cells: RecordCells, _ book: inout RecordBook) throws(RecordProblem) -> String? {
        guard let name = cells["advertiser"] else { return nil }
        if let key = book.find(.advertisers, as: Advertiser.self, id: name) { return key }
        let match = book.find(.advertisers, named: name)
        switch book.meaning(of: name, match, in: .advertisers, field: "advertiser", cells) {
        case .one(let key): return key
        case .none, .new:
            throw RecordProblem(
                column: "advertiser", value: name,
                reason: "None of your advertisers is called this. Check the name, or say which is meant.")
        case .several:
            let keys = if case .several(let keys) = match { keys } else { [String]() }
            throw RecordProblem(
                column: "advertiser", value: name,
                reason: "Several advertisers have this name. Say which is meant, or give its id: "
                    + "\(RecordBook.some(keys.compactMap { ID<Advertiser>($0)?.short })).")
        }
    }

    /// By id, otherwise the only one of the show that is as the row says.
    static func placement(_ cells: RecordCells, _ book: inout RecordBook) throws(RecordProblem) -> String {
        let name = cells["placement"] ?? ""
        if let key = book.find(.placements, as: Offer.self, id: name) { return key }
        // The reader puts the show in the place of a placement that is not named.
        guard let title = cells["show"], name == title else {
            throw RecordProblem(
                column: "placement", value: name,
                reason:
                    "None of your placements has this id. Give the id, or leave it empty and give show and position.")
        }
        return try placement(on: try PlacementRecords.show(cells, &book), cells, book)
    }

    private static func placement(
        on show: String, _ cells: RecordCells, _ book: RecordBook
    ) throws(RecordProblem) -> String {
        let all = book.all(.placements, named: show)
        let fitting = all.filter { row in
            ["position", "seconds", "voice", "delivery"].allSatisfy { cells[$0] == nil || cells[$0] == row[$0]?.text }
        }
        if fitting.count == 1, let placement = fitting.first?["id"]?.text { return placement }
        let choices = (fitting.isEmpty ? all : fitting).map { row in
            "\(RecordTable.placements.name(of: row)) (\(row["id"].flatMap { ID<Offer>($0.text)?.short } ?? ""))"
        }
        let there = choices.isEmpty ? "It has none." : "There are: \(RecordBook.some(choices.sorted()))."
        throw RecordProblem(
            column: "position", value: cells["position"] ?? "",
            reason: fitting.isEmpty
                ? "The show has no placement like this. \(there)"
                : "Several placements of the show are like this. Give length, voice or delivery too, or the id. \(there)"
        )
    }
}

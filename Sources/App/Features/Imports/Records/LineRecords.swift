import Sponsorship
import Values

/// Lines of insertion orders: by our id, otherwise by campaign, placement and both days of the flight.
enum LineRecords: RecordKind {
    static let tables: [RecordTable] = [.advertisers, .shows, .placements, .campaigns, .lineItems]
    private static let longestFlight = 1101

    static func draft(_ cells: RecordCells, _ book: inout RecordBook) throws(RecordProblem) -> RecordDraft {
        let campaign = try campaign(cells, &book)
        let placement = try placement(cells, &book)
        let flight = try flight(cells)
        var line: RecordRow = [
            "campaign_id": .text(campaign), "placement_id": .text(placement),
            "starts_on": .text(flight.start.description), "ends_on": .text(flight.end.previous.description),
            "booked_impressions": cells.number("booked_impressions", or: nil, empty: 0),
            "cpm_cents": try price(cells),
        ]
        let key = try find(line, cells, book) ?? book.key(forNew: RecordTable.flight(line), in: .lineItems)
        let held = book.row(.lineItems, key)
        line["id"] = .text(key)
        line["status"] = .text(status(cells, held, flight, book.today))
        line["promo_code"] = cells.text("promo_code", or: held?["promo_code"])
        line["vanity_url"] = cells.text("vanity_url", or: held?["vanity_url"])
        try AdvertiserRecords.check(line["vanity_url"]?.text ?? "", in: "vanity_url")
        return draft(line, held, book)
    }

    private static func flight(_ cells: RecordCells) throws(RecordProblem) -> Flight {
        let (first, last) = (cells["starts_on"].flatMap { Day($0) }, cells["ends_on"].flatMap { Day($0) })
        guard let first, let last, let flight = DayRange(first, through: last) else {
            throw RecordProblem(
                column: "ends_on", value: cells["ends_on"] ?? "", reason: "The flight ends before it begins.")
        }
        if flight.count <= longestFlight { return flight }
        throw RecordProblem(
            column: "ends_on", value: last.description,
            reason: "A flight is at most \(longestFlight) days long. Check the year of both days.")
    }

    private static func price(_ cells: RecordCells) throws(RecordProblem) -> RecordValue {
        let price = cells.number("cpm_cents", or: nil, empty: 0)
        guard let amount = cells["cpm"], amount != price.text else { return price }
        throw RecordProblem(
            column: "cpm", value: amount,
            reason: "The row gives two prices: \(price.text) cents, and \(amount) cents as an amount. Leave one empty.")
    }

    /// The line on record that a row is about; nil for a new one.
    private static func find(
        _ line: RecordRow, _ cells: RecordCells, _ book: RecordBook
    ) throws(RecordProblem) -> String? {
        if let id = cells["line_id"] { return try find(id: id, line, book) }
        let found = book.all(.lineItems, named: RecordTable.flight(line)).compactMap { $0["id"]?.text }
        guard found.count > 1 else { return found.first }
        throw RecordProblem(
            column: "starts_on", value: line["starts_on"]?.text ?? "",
            reason: "Several lines have this campaign, this placement and these days. Give our id of the one that is "
                + "meant in line_id: \(RecordBook.some(found.compactMap { ID<LineItem>($0)?.short })).")
    }

    private static func find(
        id: String, _ line: RecordRow, _ book: RecordBook
    ) throws(RecordProblem) -> String {
        guard let key = book.find(.lineItems, as: LineItem.self, id: id), let held = book.row(.lineItems, key) else {
            throw RecordProblem(
                column: "line_id", value: id,
                reason:
                    "None of your lines has this id. Leave it empty to find or add one by campaign, placement and days."
            )
        }
        let (campaign, placement) = (held["campaign_id"]?.text, held["placement_id"]?.text)
        guard campaign == line["campaign_id"]?.text, placement == line["placement_id"]?.text else {
            throw RecordProblem(
                column: "line_id", value: id,
                reason: "The line with this id is of the campaign \(book.title(of: .campaigns, campaign)) on "
                    + "\(book.spot(placement)). Both stay; cancel it and add another line.")
        }
        return key
    }

    /// What the row says. Otherwise a line keeps its status as long as its days stay, and if it is cancelled; the days of
    /// others say what they are.
    private static func status(_ cells: RecordCells, _ held: RecordRow?, _ flight: Flight, _ today: Day) -> String {
        if let status = cells["status"] { return status }
        let isMoved = held?.day("starts_on") != flight.start || held?.day("ends_on") != flight.end.previous
        if let status = held?["status"]?.text, status == "cancelled" || !isMoved { return status }
        return today < flight.start ? "scheduled" : flight.contains(today) ? "active" : "completed"
    }
}

/// A line of an insertion order: one placement for a flight.
enum LineItem: Identified {
    static let idPrefix = "line"
}

/// What an advertiser wants and books lines for.
enum Campaign: Identified {
    static let idPrefix = "campaign"
}

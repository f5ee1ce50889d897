import Sponsorship
import Values

// What people see of a line before it is saved.
extension LineRecords {
    static func draft(_ line: RecordRow, _ held: RecordRow?, _ book: RecordBook) -> RecordDraft {
        var draft = RecordDraft(table: .lineItems, row: line)
        let campaign = book.row(.campaigns, line["campaign_id"]?.text)
        let advertiser = book.row(.advertisers, campaign?["advertiser_id"]?.text)?["name"]?.text ?? ""
        draft.title = campaign?["name"]?.text
        draft.detail = "\(advertiser) · \(book.spot(line["placement_id"]?.text))"
        draft.figures = RecordFigure.all(
            [("status", "status"), ("promo code", "promo_code"), ("vanity URL", "vanity_url")], held, line)
        draft.measures = measures(held, line)
        return draft
    }

    private static func measures(_ held: RecordRow?, _ line: RecordRow) -> [RecordMeasure] {
        let day = { (row: RecordRow?, column: String) in row?.day(column).map(RecordMeasure.Amount.day) }
        let cents = { (row: RecordRow?) in row?.number("cpm_cents").map(RecordMeasure.Amount.money) }
        let booked = { (row: RecordRow?) in row?.number("booked_impressions").map(RecordMeasure.Amount.count) }
        return [
            RecordMeasure("first day", day(held, "starts_on"), day(line, "starts_on")),
            RecordMeasure("last day", day(held, "ends_on"), day(line, "ends_on")),
            RecordMeasure("booked", booked(held), booked(line)),
            RecordMeasure("CPM", cents(held), cents(line)),
            RecordMeasure("value", value(held), value(line)),
        ]
    }

    /// Nil as well for a value that leaves 64 bits, which limits on both parts rule out.
    private static func value(_ line: RecordRow?) -> RecordMeasure.Amount? {
        guard let booked = line?.number("booked_impressions"), let cents = line?.number("cpm_cents") else { return nil }
        // Hundredths in, hundredths out, whatever the currency is called.
        let price = LinePrice.cpm(Money(minorUnits: cents, currency: .usd))
        return (try? price.value(booked: booked)).map { .money($0.minorUnits) }
    }
}

extension RecordBook {
    /// A placement with its show, as people call it.
    func spot(_ placement: String?) -> String {
        guard let row = row(.placements, placement) else { return "another placement" }
        let show = self.row(.shows, row["show_id"]?.text)?["title"]?.text ?? ""
        return "\(show), \(RecordTable.placements.name(of: row))"
    }
}

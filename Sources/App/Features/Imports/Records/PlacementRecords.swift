import Sponsorship
import Values

/// Placements with their prices. A placement is found by our id, otherwise by its show and all that it is; a price by the
/// day from which it holds.
enum PlacementRecords: RecordKind {
    static let tables: [RecordTable] = [.shows, .placements, .rateCards]

    static func draft(_ cells: RecordCells, _ book: inout RecordBook) throws(RecordProblem) -> RecordDraft {
        let show = try show(cells, &book)
        var placement = slot(cells, on: show)
        let found = try find(placement, cells, book)
        let key = found ?? book.key(forNew: show + " " + RecordTable.slot(placement), in: .placements)
        placement["id"] = .text(key)
        placement["slots"] = cells.number("slots", or: book.wanted(.placements, key)?["slots"], empty: 1)
        let price = try price(cells, of: key, book)
        var draft = RecordDraft(table: price == nil ? .placements : .rateCards, row: price ?? placement)
        if price != nil { draft.needs = [(.placements, placement)] }
        draft.title = book.row(.shows, show)?["title"]?.text
        draft.detail = RecordTable.placements.name(of: placement)
        draft.figures = figures(book.row(.placements, key), placement)
        draft.measures = price.map { measures($0, book) } ?? []
        return draft
    }

    /// The show that a row names.
    static func show(_ cells: RecordCells, _ book: inout RecordBook) throws(RecordProblem) -> String {
        if let show = try ShowRecords.find(cells, &book, mayBeNew: false).key { return show }
        throw RecordProblem(
            column: "show", value: cells["show"] ?? "",
            reason: "None of your shows is called this. Use its title, slug or id, or say which is meant.")
    }

    private static func slot(_ cells: RecordCells, on show: String) -> RecordRow {
        [
            "show_id": .text(show), "position": .text(cells["position"] ?? ""),
            "seconds": cells.number("seconds", or: nil, empty: 0), "voice": .text(cells["voice"] ?? ""),
            "delivery": .text(cells["delivery"] ?? ""),
        ]
    }

    private static func find(
        _ placement: RecordRow, _ cells: RecordCells, _ book: RecordBook
    ) throws(RecordProblem) -> String? {
        let show = placement["show_id"]?.text ?? ""
        if let id = cells["placement_id"] { return try find(id: id, on: show, book) }
        switch book.find(.placements, named: RecordTable.slot(placement), within: show) {
        case .one(let key): return key
        case .none: return nil
        case .several(let keys):
            throw RecordProblem(
                column: "position", value: placement["position"]?.text ?? "",
                reason: "Several placements of the show are just like this. Give our id of the one that is meant in "
                    + "placement_id: \(RecordBook.some(keys.compactMap { ID<Offer>($0)?.short })).")
        }
    }

    private static func find(
        id: String, on show: String, _ book: RecordBook
    ) throws(RecordProblem) -> String {
        guard let key = book.find(.placements, as: Offer.self, id: id) else {
            throw RecordProblem(
                column: "placement_id", value: id,
                reason: "None of your placements has this id. Leave it empty to find or add one by what it is.")
        }
        let owner = book.row(.placements, key)?["show_id"]?.text
        guard owner == show else {
            throw RecordProblem(
                column: "placement_id", value: id,
                reason: "The placement with this id is on \(book.title(of: .shows, owner)). It stays on its show.")
        }
        return key
    }

    /// The price that a row gives, if any. Without a day it holds from today, unless it is the price already.
    private static func price(
        _ cells: RecordCells, of placement: String, _ book: RecordBook
    ) throws(RecordProblem) -> RecordRow? {
        guard let cents = cells["cpm"].flatMap({ Int64($0) }) else {
            guard let day = cells["valid_from"], cells.mapping.fixed["valid_from"] == nil else { return nil }
            throw RecordProblem(
                column: "cpm", value: "",
                reason:
                    "A price is to hold from \(day), and the row does not say which. Give it, or leave the day empty.")
        }
        let current = book.price(of: placement, on: book.today)
        let held = current?["cpm_cents"] == .number(cents) ? current?["valid_from"] : nil
        let day = cells["valid_from"].map(RecordValue.text) ?? held ?? .text(book.today.description)
        return ["placement_id": .text(placement), "valid_from": day, "cpm_cents": .number(cents)]
    }

    /// Of a new placement only what its name does not say; of one on record what changes.
    private static func figures(_ held: RecordRow?, _ placement: RecordRow) -> [ImportPreview.Figure] {
        let slot = [("position", "position"), ("seconds", "seconds"), ("voice", "voice"), ("delivery", "delivery")]
        let changed = slot.filter { held != nil && held?[$0.1] != placement[$0.1] }
        return RecordFigure.all(changed + [("slots", "slots")], held, placement)
    }

    private static func measures(_ price: RecordRow, _ book: RecordBook) -> [RecordMeasure] {
        let cents = { (row: RecordRow?) in row?.number("cpm_cents").map(RecordMeasure.Amount.money) }
        return [
            RecordMeasure("CPM", cents(book.row(.rateCards, RecordTable.rateCards.key(of: price))), cents(price)),
            RecordMeasure("valid from", nil, price.day("valid_from").map(RecordMeasure.Amount.day)),
        ]
    }
}

extension RecordBook {
    /// The price of a placement that holds on a day, as on record.
    fileprivate func price(of placement: String, on day: Day) -> RecordRow? {
        let begun = all(.rateCards, named: placement).filter { $0.day("valid_from").map { $0 <= day } ?? false }
        return begun.max { ($0["valid_from"]?.text ?? "") < ($1["valid_from"]?.text ?? "") }
    }

    /// What people call a row.
    func title(of table: RecordTable, _ key: String?) -> String {
        row(table, key).map { "“\(table.name(of: $0))”" } ?? "another \(table.noun.lowercased())"
    }

    /// Choices in a sentence, the first few of many.
    static func some(_ choices: [String]) -> String {
        let shown = choices.prefix(5).joined(separator: "; ")
        return choices.count > 5 ? shown + "; and \(choices.count - 5) more" : shown
    }
}

import Sponsorship
import Values

/// Episodes: by guid within their show, otherwise by title within it.
enum EpisodeRecords: RecordKind {
    static let tables: [RecordTable] = [.creators, .shows, .episodes]

    static func draft(_ cells: RecordCells, _ book: inout RecordBook) throws(RecordProblem) -> RecordDraft {
        let owner = try show(cells, &book)
        let (show, title) = (owner.row["id"]?.text ?? "", cells["title"] ?? "")
        let found = try find(title, of: owner.row, show, cells, &book)
        let held = book.row(.episodes, found)
        let key = found ?? book.key(forNew: show + " " + (cells["guid"] ?? RecordIndex.fold(title)), in: .episodes)
        // Without a guid of the feed's an episode has its own id for one.
        let row: RecordRow = [
            "id": .text(key), "show_id": .text(show), "guid": .text(cells["guid"] ?? held?["guid"]?.text ?? key),
            "title": .text(title), "published_on": .text(cells["published_on"] ?? ""),
            "seconds": cells.number("duration", or: held?["seconds"], empty: 0),
        ]
        var draft = RecordDraft(table: .episodes, row: row)
        if owner.isNew { draft.needs = [(.shows, owner.row)] }
        draft.detail = owner.row["title"]?.text ?? ""
        // A guid that nobody gave says nothing to anybody.
        let named = [("title", "title")] + (cells["guid"] == nil ? [] : [("guid", "guid")])
        draft.figures = RecordFigure.all(named, held, row)
        draft.measures = [published(held, row), length(held, row)].compactMap(\.self)
        return draft
    }

    private static func published(_ held: RecordRow?, _ row: RecordRow) -> RecordMeasure {
        let day = { (row: RecordRow?) in row?.day("published_on").map(RecordMeasure.Amount.day) }
        return RecordMeasure("published", day(held), day(row))
    }

    /// Nil while nobody knows how long it is.
    private static func length(_ held: RecordRow?, _ row: RecordRow) -> RecordMeasure? {
        let seconds = { (row: RecordRow?) in
            row?.number("seconds").flatMap { $0 > 0 ? RecordMeasure.Amount.seconds($0) : nil }
        }
        let (before, after) = (seconds(held), seconds(row))
        return before == nil && after == nil ? nil : RecordMeasure("length", before, after)
    }

    /// The show of an episode, or the one that is made for it because somebody said so.
    private static func show(
        _ cells: RecordCells, _ book: inout RecordBook
    ) throws(RecordProblem) -> (row: RecordRow, isNew: Bool) {
        let (name, found) = (cells["show"] ?? "", try ShowRecords.find(cells, &book, mayBeNew: true))
        if let row = book.row(.shows, found.key) { return (row, false) }
        if let creator = found.creator { return (try ShowRecords.new(name, of: creator, &book), true) }
        throw RecordProblem(
            column: "show", value: name,
            reason: "None of your shows is called this. Use its title, slug or id, or say that it is new.")
    }

    private static func find(
        _ title: String, of owner: RecordRow, _ show: String, _ cells: RecordCells, _ book: inout RecordBook
    ) throws(RecordProblem) -> String? {
        if let guid = cells["guid"] {
            let key = book.holder(.episodes, [show, guid])
            // What this file has made is no row yet; it is found again by its name.
            return book.row(.episodes, key) == nil ? nil : key
        }
        let match = book.find(.episodes, named: title, within: show)
        guard match != .none else { return nil }
        let name = "\(owner["title"]?.text ?? "") / \(title)"
        switch book.meaning(of: name, match, in: .episodes, field: "title", cells) {
        case .one(let key): return key
        case .new, .none: return nil
        case .several:
            throw RecordProblem(
                column: "title", value: title,
                reason: "Several episodes of the show have this title. Give the episode's guid, or say which is meant.")
        }
    }
}

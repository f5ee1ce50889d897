import Sponsorship
import Values

/// Episodes: by guid within their show, otherwise by title within it.
enum EpisodeRecords: RecordKind {
    static let tables: [RecordTable] = [.shows, .episodes]

    static func draft(_ cells: RecordCells, _ book: inout RecordBook) throws(RecordProblem) -> RecordDraft {
        let name = cells["show"] ?? ""
        guard let show = try ShowRecords.find(name, book) else {
            throw RecordProblem(
                column: "show", value: name, reason: "None of your shows is called this. Use its title, slug or id.")
        }
        let title = cells["title"] ?? ""
        let found = try find(cells["guid"], title, show, book)
        let held = book.row(.episodes, found)
        let key = found ?? book.key(forNew: show + " " + (cells["guid"] ?? RecordIndex.fold(title)), in: .episodes)
        // Without a guid of the feed's an episode has its own id for one.
        let row: RecordRow = [
            "id": .text(key), "show_id": .text(show), "guid": .text(cells["guid"] ?? held?["guid"]?.text ?? key),
            "title": .text(title), "published_on": .text(cells["published_on"] ?? ""),
            "seconds": cells.number("duration", or: held?["seconds"], empty: 0),
        ]
        var draft = RecordDraft(table: .episodes, row: row)
        draft.detail = book.row(.shows, show)?["title"]?.text ?? ""
        draft.figures = RecordFigure.all(
            [("title", "title"), ("guid", "guid"), ("published", "published_on"), ("seconds", "seconds")], held, row)
        return draft
    }

    private static func find(
        _ guid: String?, _ title: String, _ show: String, _ book: RecordBook
    ) throws(RecordProblem) -> String? {
        if let guid {
            let key = book.holder(.episodes, [show, guid])
            // What this file has made is no row yet; it is found again by its name.
            return book.row(.episodes, key) == nil ? nil : key
        }
        switch book.find(.episodes, named: title, within: show) {
        case .one(let key): return key
        case .none: return nil
        case .several:
            throw RecordProblem(
                column: "title", value: title,
                reason: "Several episodes of the show have this title. Give the episode's guid.")
        }
    }
}

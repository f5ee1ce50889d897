import Sponsorship
import Values

/// Shows with their creators and topics: by slug, by id, by title.
enum ShowRecords: RecordKind {
    static let tables: [RecordTable] = [.creators, .shows, .showTopics]

    static func draft(_ cells: RecordCells, _ book: inout RecordBook) throws(RecordProblem) -> RecordDraft {
        let found = try find(cells, &book)
        let held = book.row(.shows, found)
        let (title, slug) = (cells["show"] ?? "", try slug(cells, held))
        if found == nil, let other = book.holder(.shows, [slug]) { throw taken(slug, other, book) }
        let key = found ?? book.key(forNew: slug, in: .shows)
        let creator = try creator(cells, &book)
        let row: RecordRow = [
            "id": .text(key), "creator_id": creator["id"] ?? "", "slug": .text(slug),
            "title": found != nil && found == book.find(.shows, as: Show.self, id: title)
                ? held?["title"] ?? .text(title) : .text(title),
            "summary": cells.text("summary", or: held?["summary"]), "language": try language(cells, held),
        ]
        var draft = RecordDraft(table: .shows, row: row, needs: [(.creators, creator)])
        draft.parts = topics(cells, key, book)
        draft.figures = figures(held, draft, creator, book)
        draft.detail = slug
        return draft
    }

    private static func find(_ cells: RecordCells, _ book: inout RecordBook) throws(RecordProblem) -> String? {
        if let slug = cells["slug"], let key = book.holder(.shows, [slug]), book.row(.shows, key) != nil { return key }
        return try find(cells, &book, mayBeNew: false).key
    }

    /// The show that a row names; no key when there is none, and whose it will be when somebody said that it is new.
    static func find(
        _ cells: RecordCells, _ book: inout RecordBook, mayBeNew: Bool
    ) throws(RecordProblem) -> (key: String?, creator: String?) {
        let name = cells["show"] ?? ""
        let match = match(name, book)
        // A row about shows makes the one that is not there.
        if match == .none, cells.mapping.kind == .shows { return (nil, nil) }
        switch book.meaning(of: name, match, in: .shows, field: "show", cells, mayBeNew: mayBeNew) {
        case .one(let key): return (key, nil)
        case .new(let creator): return (nil, creator)
        case .none: return (nil, nil)
        case .several:
            throw RecordProblem(
                column: "show", value: name,
                reason: "Several shows have this title. Use the show's slug or id, or say which is meant.")
        }
    }

    /// By id, by slug, by title.
    private static func match(_ name: String, _ book: RecordBook) -> RecordIndex.Match {
        if let key = book.find(.shows, as: Show.self, id: name) ?? book.holder(.shows, [name]),
            book.row(.shows, key) != nil
        {
            return .one(key)
        }
        return book.find(.shows, named: name)
    }

    private static func slug(_ cells: RecordCells, _ held: RecordRow?) throws(RecordProblem) -> String {
        if let slug = cells["slug"] ?? held?["slug"]?.text { return slug }
        let title = cells["show"] ?? ""
        if let slug = Slug(suggestedFor: title) { return slug.text }
        throw RecordProblem(
            column: "slug", value: "", reason: "No slug can be made from the title “\(title)”. Give the show one.")
    }

    private static func taken(_ slug: String, _ other: String, _ book: RecordBook) -> RecordProblem {
        let title = book.row(.shows, other)?["title"]?.text
        return RecordProblem(
            column: "slug", value: slug,
            reason:
                "\(slug) is the slug of \(title.map { "the show “\($0)”" } ?? "another show in this file") already. "
                + "Give this show another one.",
            suggestion: Slug(slug + "-2")?.text)
    }

    private static func language(_ cells: RecordCells, _ held: RecordRow?) throws(RecordProblem) -> RecordValue {
        let language = cells.text("language", or: held?["language"] ?? "en", empty: "en")
        if language.text.wholeMatch(of: /[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*/) != nil { return language }
        throw RecordProblem(
            column: "language", value: language.text, reason: "A language is a code such as en or pt-BR.")
    }

    /// The creator with a name, who is new when nobody has it and nobody says otherwise.
    private static func creator(_ cells: RecordCells, _ book: inout RecordBook) throws(RecordProblem) -> RecordRow {
        let name = cells["creator"] ?? ""
        let match = book.find(.creators, named: name)
        switch book.meaning(of: name, match, in: .creators, field: "creator", cells, mayBeNew: true) {
        case .one(let key): return book.row(.creators, key) ?? ["id": .text(key), "name": .text(name)]
        case .none, .new:
            let key = book.key(forNew: RecordIndex.fold(name), in: .creators)
            return ["id": .text(key), "name": .text(name)]
        case .several:
            throw RecordProblem(
                column: "creator", value: name, reason: "Several creators have this name. Say which is meant.")
        }
    }

    private static func topics(
        _ cells: RecordCells, _ show: String, _ book: RecordBook
    ) -> (table: RecordTable, rows: [RecordRow], held: [RecordRow])? {
        guard cells.says("topics") else { return nil }
        let wanted = (cells["topics"] ?? "").split(separator: ";").map {
            ["show_id": .text(show), "topic_id": .text(String($0))] as RecordRow
        }
        return (.showTopics, wanted, book.topics(of: show))
    }

    private static func figures(
        _ held: RecordRow?, _ draft: RecordDraft, _ creator: RecordRow, _ book: RecordBook
    ) -> [ImportPreview.Figure] {
        let owner = held.map { book.row(.creators, $0["creator_id"]?.text)?["name"]?.text ?? "" }
        var figures = RecordFigure.all([("title", "title"), ("slug", "slug")], held, draft.row)
        figures += [RecordFigure.one("creator", owner, creator["name"]?.text ?? "")].compactMap { $0 }
        figures += RecordFigure.all([("language", "language"), ("summary", "summary")], held, draft.row)
        guard let parts = draft.parts else { return figures }
        let words = { (rows: [RecordRow]) in rows.compactMap { $0["topic_id"]?.text }.sorted().joined(separator: ", ") }
        return figures
            + [RecordFigure.one("topics", held.map { _ in words(parts.held) }, words(parts.rows))].compactMap { $0 }
    }
}

extension RecordBook {
    func topics(of show: String) -> [RecordRow] {
        guard let all = rows[.showTopics] else { return [] }
        return all.filter { $0.key.hasPrefix(show + " ") }.sorted { $0.key < $1.key }.map(\.value)
    }
}

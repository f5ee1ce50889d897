import Sponsorship

/// Advertisers, by name.
enum AdvertiserRecords: RecordKind {
    static let tables: [RecordTable] = [.advertisers]

    static func draft(_ cells: RecordCells, _ book: inout RecordBook) throws(RecordProblem) -> RecordDraft {
        let name = cells["name"] ?? ""
        let key = try find(cells, name, &book) ?? book.key(forNew: RecordIndex.fold(name), in: .advertisers)
        let held = book.row(.advertisers, key)
        let website = cells.text("website", or: held?["website"])
        try check(website.text)
        var draft = RecordDraft(table: .advertisers, row: ["id": .text(key), "name": .text(name), "website": website])
        draft.figures = RecordFigure.all([("name", "name"), ("website", "website")], held, draft.row)
        return draft
    }

    /// By id, by name; nil for a new one.
    private static func find(
        _ cells: RecordCells, _ name: String, _ book: inout RecordBook
    ) throws(RecordProblem) -> String? {
        if let id = cells["advertiser_id"] {
            if let key = book.find(.advertisers, as: Advertiser.self, id: id) { return key }
            throw RecordProblem(
                column: "advertiser_id", value: id, reason: "None of your advertisers has this id. Leave it empty.")
        }
        let match = book.find(.advertisers, named: name)
        guard match != .none else { return nil }
        switch book.meaning(of: name, match, in: .advertisers, field: "name", cells) {
        case .one(let key): return key
        case .new, .none: return nil
        case .several:
            throw RecordProblem(
                column: "name", value: name, reason: "Several advertisers have this name. Say which is meant.")
        }
    }

    /// An address may lead to a website only: it is shown as a link.
    static func check(_ website: String, in column: String = "website") throws(RecordProblem) {
        let scheme = website.split(separator: "://", maxSplits: 1)
        guard website.contains(":"), scheme.first?.lowercased() != "https", scheme.first?.lowercased() != "http" else {
            return
        }
        throw RecordProblem(
            column: column, value: website, reason: "A website's address begins with https:// or is a bare name.")
    }
}

/// What a preview shows of a record.
enum RecordFigure {
    /// Fields that hold something, before and after.
    static func all(
        _ fields: [(label: String, column: String)], _ before: RecordRow?, _ after: RecordRow
    ) -> [ImportPreview.Figure] {
        fields.compactMap { label, column in
            one(label, before.map { $0[column]?.text ?? "" }, after[column]?.text ?? "")
        }
    }

    /// Nil when there is nothing to see.
    static func one(_ label: String, _ before: String?, _ after: String) -> ImportPreview.Figure? {
        let (before, after) = (before.flatMap(shown), shown(after))
        return before == nil && after == nil ? nil : ImportPreview.Figure(name: label, before: before, after: after)
    }

    private static func shown(_ text: String) -> String? {
        text.isEmpty ? nil : text.count > 80 ? text.prefix(79) + "…" : text
    }
}

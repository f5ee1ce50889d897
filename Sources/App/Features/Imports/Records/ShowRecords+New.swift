import Sponsorship
import Values

extension ShowRecords {
    private static let longestTitle = 200

    /// A show that comes into being with the first of its episodes: all that is known of it is its title and whose it is.
    static func new(_ title: String, of creator: String, _ book: inout RecordBook) throws(RecordProblem) -> RecordRow {
        guard title.unicodeScalars.count <= longestTitle else {
            throw RecordProblem(
                column: "show", value: title, reason: "A show's title has at most \(longestTitle) characters.")
        }
        let key = book.key(forNew: RecordIndex.fold(title), in: .shows)
        guard let slug = free(title, for: key, book) else {
            throw RecordProblem(
                column: "show", value: title,
                reason: "No address can be made from this title. Add the show first, with a slug.")
        }
        let row: RecordRow = [
            "id": .text(key), "creator_id": .text(creator), "slug": .text(slug), "title": .text(title),
            "summary": "", "language": "en",
        ]
        _ = book.claim(row, in: .shows)
        return row
    }

    /// A slug of the title that no other show has.
    private static func free(_ title: String, for key: String, _ book: RecordBook) -> String? {
        guard let plain = Slug(suggestedFor: title)?.text else { return nil }
        let slugs = [plain] + (2...99).compactMap { Slug("\(plain)-\($0)")?.text }
        return slugs.first { [nil, key].contains(book.holder(.shows, [$0])) }
    }
}

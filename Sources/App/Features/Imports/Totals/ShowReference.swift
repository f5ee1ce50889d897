import Postgres
import Sponsorship
import Values

/// A show as files may name it.
struct ShowReference: Sendable, RowDecodable {
    let show: ID<Show>
    let title: String

    init(from row: inout RowReader) throws(PostgresError) {
        show = try row.next()
        title = try row.next()
    }

    var names: ShowNames { ShowNames(id: show, title: title) }
    var subject: ImportSubject { ImportSubject(show: show, episode: nil) }

    static func all() -> Query<ShowReference> {
        Query("SELECT id, title FROM shows ORDER BY id")
    }

    /// What holds for all rows of a file when somebody names their show with it.
    static func said(
        _ name: String, of kind: ImportKind, _ shows: [ShowReference]
    ) throws(ImportRefused) -> [String: String] {
        guard FixedField.names(of: kind).contains("show") else {
            throw ImportRefused(reason: "\(kind.label) are not about one show. Leave the show out.")
        }
        guard let show = find(name, in: shows) else {
            throw ImportRefused(
                reason: "“\(name.prefix(200))” is no show of yours, or the title of several. Give the show's id.")
        }
        return ["show": show.show.short]
    }

    /// The one that a mapping or a program means, by id or by title; nil when there is none, or more than one.
    static func find(_ name: String, in shows: [ShowReference]) -> ShowReference? {
        if let id = ID<Show>(name) ?? ID<Show>(short: name) { return shows.first { $0.show == id } }
        let title = RecordIndex.fold(name)
        let called = shows.filter { RecordIndex.fold($0.title) == title }
        return called.count == 1 ? called.first : nil
    }
}

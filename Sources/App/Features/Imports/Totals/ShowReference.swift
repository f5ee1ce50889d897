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
}

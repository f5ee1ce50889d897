import Postgres
import Sponsorship
import Values

/// An episode as files may name it, and where its numbers go.
struct EpisodeReference: Sendable, RowDecodable {
    let show: ID<Show>
    let episode: ID<Episode>
    let guid: String
    let showTitle: String
    let title: String

    init(from row: inout RowReader) throws(PostgresError) {
        show = try row.next()
        episode = try row.next()
        guid = try row.next()
        showTitle = try row.next()
        title = try row.next()
    }

    var names: EpisodeNames {
        EpisodeNames(id: episode, guid: guid, showID: show, showTitle: showTitle, title: title)
    }

    var subject: ImportSubject { ImportSubject(show: show, episode: episode) }

    static func all() -> Query<EpisodeReference> {
        Query(
            """
            SELECT e.show_id, e.id, e.guid, s.title, e.title
            FROM episodes e JOIN shows s ON s.tenant_id = e.tenant_id AND s.id = e.show_id
            ORDER BY e.id
            """)
    }

    static func newest(_ count: Int) -> Query<EpisodeReference> {
        Query(
            """
            SELECT e.show_id, e.id, e.guid, s.title, e.title
            FROM episodes e JOIN shows s ON s.tenant_id = e.tenant_id AND s.id = e.show_id
            ORDER BY e.published_on DESC, e.id LIMIT \(count)
            """)
    }
}

/// What a row of figures is about: an episode, or all of a show.
struct ImportSubject: Sendable {
    let show: ID<Show>
    let episode: ID<Episode>?
}

/// One instalment of a show.
enum Episode: Identified {
    static let idPrefix = "episode"
}

import Postgres
import Values

/// A podcast that the tenant represents.
struct Show: Sendable, Identified, RowDecodable {
    static let idPrefix = "show"

    let id: ID<Show>
    let slug: String
    let title: String
    let summary: String
    let language: String
    /// Slugs in the topic tree, such as `careers`.
    let topics: [String]
    let topicNames: [String]
}

extension Show {
    init(from row: inout RowReader) throws(PostgresError) {
        id = try row.next()
        slug = try row.next()
        title = try row.next()
        summary = try row.next()
        language = try row.next()
        topics = try row.next()
        topicNames = try row.next()
    }
}

import Postgres
import Values

extension Show {
    private static let columns: SQL =
        """
        s.id, s.slug, s.title, s.summary, s.language,
        ARRAY(SELECT t.topic_id FROM show_topics t
              WHERE t.tenant_id = s.tenant_id AND t.show_id = s.id ORDER BY t.topic_id),
        ARRAY(SELECT n.name FROM show_topics t JOIN topics n ON n.id = t.topic_id
              WHERE t.tenant_id = s.tenant_id AND t.show_id = s.id ORDER BY t.topic_id)
        """

    /// Every show the audience may see, by title.
    static func all() -> Query<Show> {
        Query("SELECT \(columns) FROM shows s ORDER BY s.title, s.id")
    }

    static func find(_ ids: [ID<Show>]) -> Query<Show> {
        Query("SELECT \(columns) FROM shows s WHERE s.id = ANY(\(ids)) ORDER BY s.title, s.id")
    }

    /// The last day a show has figures for, for every show the audience may see; nil where there are none.
    static func lastDays() -> Query<LastDay> {
        Query(
            """
            SELECT s.id, s.title,
                   (SELECT max(d.day) FROM show_days d WHERE d.tenant_id = s.tenant_id AND d.show_id = s.id)
            FROM shows s ORDER BY 3 NULLS FIRST, s.title, s.id
            """)
    }

    struct LastDay: RowDecodable {
        let show: ID<Show>
        let title: String
        let day: Day?

        init(from row: inout RowReader) throws(PostgresError) {
            show = try row.next()
            title = try row.next()
            day = try row.next()
        }
    }
}

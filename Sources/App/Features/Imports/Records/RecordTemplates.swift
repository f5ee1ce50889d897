import Postgres
import Values

// What is on record of a kind, one file's row a record. Sent back as it is, such a file changes nothing.
extension ShowRecords {
    static let template = Query(
        """
        SELECT ARRAY[s.title, s.slug, c.name, s.language, coalesce((
            SELECT string_agg(t.topic_id, '; ' ORDER BY t.topic_id) FROM show_topics t
            WHERE t.tenant_id = s.tenant_id AND t.show_id = s.id), ''), s.summary]
        FROM shows s JOIN creators c ON c.tenant_id = s.tenant_id AND c.id = s.creator_id
        ORDER BY s.title, s.id
        """, decode: cells)
}

extension EpisodeRecords {
    /// Of a file, in rows; the newest ones where there are more.
    private static let most = 20_000

    static let template = Query(
        """
        SELECT ARRAY[s.slug, e.guid, e.title, e.published_on::text, e.seconds::text]
        FROM episodes e JOIN shows s ON s.tenant_id = e.tenant_id AND s.id = e.show_id
        ORDER BY e.published_on DESC, s.title, e.id LIMIT \(most)
        """, decode: cells)
}

extension AdvertiserRecords {
    static let template = Query(
        "SELECT ARRAY[a.name, a.website, a.id::text] FROM advertisers a ORDER BY lower(a.name), a.id", decode: cells)
}

private func cells(_ row: inout RowReader) throws(PostgresError) -> [String] { try row.next() }

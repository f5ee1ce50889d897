import Postgres
import Values

// What is on record of placements, one file's row each. Sent back as it is, such a file changes nothing.
extension PlacementRecords {
    /// A row for each price, and one for a placement without any.
    static let template = Query(
        """
        SELECT ARRAY[s.slug, p.position, p.seconds::text, p.voice, p.delivery, p.slots::text,
                     coalesce(to_char(r.cpm_cents / 100.0, 'FM9999990.00'), ''), coalesce(r.valid_from::text, ''),
                     p.id::text]
        FROM placements p
        JOIN shows s ON s.tenant_id = p.tenant_id AND s.id = p.show_id
        LEFT JOIN rate_cards r ON r.tenant_id = p.tenant_id AND r.placement_id = p.id
        ORDER BY s.title, s.id, array_position(ARRAY['pre-roll', 'mid-roll', 'post-roll'], p.position), p.seconds, p.id,
                 r.valid_from
        """, decode: cells)
}

private func cells(_ row: inout RowReader) throws(PostgresError) -> [String] { try row.next() }

import Postgres
import Values

// What is on record of placements and lines, one file's row each. Sent back as it is, such a file changes nothing.
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

extension LineRecords {
    /// Of a file, in rows; the latest flights where there are more.
    private static let most = 20_000

    static let template = Query(
        """
        SELECT ARRAY[c.name, a.name, p.id::text, s.slug, p.position, p.seconds::text, p.voice, p.delivery,
                     l.starts_on::text, l.ends_on::text, l.booked_impressions::text, l.cpm_cents::text, '', l.status,
                     l.promo_code, l.vanity_url, l.id::text]
        FROM line_items l
        JOIN campaigns c ON c.tenant_id = l.tenant_id AND c.id = l.campaign_id
        JOIN advertisers a ON a.tenant_id = c.tenant_id AND a.id = c.advertiser_id
        JOIN placements p ON p.tenant_id = l.tenant_id AND p.id = l.placement_id
        JOIN shows s ON s.tenant_id = p.tenant_id AND s.id = p.show_id
        ORDER BY l.starts_on DESC, c.name, l.id LIMIT \(most)
        """, decode: cells)
}

private func cells(_ row: inout RowReader) throws(PostgresError) -> [String] { try row.next() }

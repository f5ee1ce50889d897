import Postgres
import Values

extension Offer {
    /// Every placement the audience may see, with the price on a day and what is booked in a window.
    static func all(on today: Day, bookedIn window: DayRange) -> Query<Offer> {
        Query(
            """
            SELECT p.id, p.show_id, p.position, p.seconds, p.voice, p.delivery, p.slots,
                   (SELECT r.cpm_cents FROM rate_cards r
                    WHERE r.tenant_id = p.tenant_id AND r.placement_id = p.id AND r.valid_from <= \(today)
                    ORDER BY r.valid_from DESC LIMIT 1),
                   (SELECT coalesce(sum(d.booked), 0)::bigint FROM placement_days d
                    WHERE d.tenant_id = p.tenant_id AND d.placement_id = p.id
                      AND d.day >= \(window.start) AND d.day < \(window.end))
            FROM placements p
            ORDER BY p.show_id, array_position(ARRAY['pre-roll', 'mid-roll', 'post-roll'], p.position), p.seconds, p.id
            """)
    }
}

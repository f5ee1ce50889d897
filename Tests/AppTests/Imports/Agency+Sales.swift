import Postgres
import Values

@testable import App

extension Window {
    /// Sends a file to be looked at and gives what it would change.
    func see(_ file: String, _ kind: String, _ agency: Agency) async throws -> Answer {
        let page = try await offer(file, named: "\(kind).csv", kind: kind)
        try await agency.workOnImports()
        return try await open(page.path)
    }
}

extension Agency {
    /// All that is sold and what it costs, as text that can be compared.
    func sales() async throws -> [String] {
        try await site.owner.rows(
            """
            SELECT p::text FROM placements p WHERE tenant_id = \(id)
            UNION ALL SELECT r::text FROM rate_cards r WHERE tenant_id = \(id)
            UNION ALL SELECT l::text FROM line_items l WHERE tenant_id = \(id)
            UNION ALL SELECT d::text FROM placement_days d WHERE tenant_id = \(id) AND booked <> 0 ORDER BY 1
            """)
    }

    /// Slots, days and prices of placements that are so long.
    func prices(of position: String, _ seconds: Int) async throws -> [String] {
        try await site.owner.rows(
            """
            SELECT concat_ws(' ', p.slots, r.valid_from, r.cpm_cents) FROM placements p
            JOIN rate_cards r ON r.tenant_id = p.tenant_id AND r.placement_id = p.id
            WHERE p.tenant_id = \(id) AND p.position = \(position) AND p.seconds = \(seconds) ORDER BY 1
            """)
    }

    /// Whether the days of each placement add up to what its lines have booked, and no day stays of a line that has gone.
    func isSpreadRight() async throws -> Bool {
        try await site.owner.value(
            """
            SELECT NOT EXISTS (
                SELECT FROM (
                    SELECT placement_id, sum(booked_impressions) AS booked FROM line_items
                    WHERE tenant_id = \(id) AND status <> 'cancelled' GROUP BY placement_id
                ) l FULL JOIN (
                    SELECT placement_id, sum(booked) AS booked FROM placement_days
                    WHERE tenant_id = \(id) GROUP BY placement_id
                ) d USING (placement_id)
                WHERE coalesce(l.booked, 0) <> coalesce(d.booked, 0))
            """) ?? false
    }
}

import Postgres
import Values

extension Tenant {
    /// A tenant, its hosts and the brand that is published as one row of the directory.
    struct Record: RowDecodable {
        let id: ID<Tenant>
        let slug, locale, timeZone, currency: String
        let hosts: [String]
        let primaryHost: String?
        let unseenHosts: [String]
        let brand: Brand.Record

        init(from row: inout RowReader) throws(PostgresError) {
            id = try row.next()
            slug = try row.next()
            locale = try row.next()
            timeZone = try row.next()
            currency = try row.next()
            hosts = try row.next()
            primaryHost = try row.next()
            unseenHosts = try row.next()
            brand = try Brand.Record(from: &row)
        }
    }

    /// Of hosts `h`. Nothing else leads to a tenant.
    private static let served: SQL = "h.status IN ('given', 'routed', 'live', 'drifting')"

    /// Whether some tenant's pages are shown under a host.
    static func isServed(_ host: Host) -> Query<Bool> {
        Query("SELECT EXISTS (SELECT FROM hosts h WHERE h.host = \(host.name) AND \(served))")
    }

    /// Every tenant, for the directory in memory. One whose primary host is gone goes by another that it has.
    static func directory() -> Query<Record> {
        Query(
            """
            SELECT t.id, t.slug, t.locale, t.time_zone, t.currency,
                   ARRAY(SELECT h.host FROM hosts h WHERE h.tenant_id = t.id AND \(served) ORDER BY h.host),
                   (SELECT h.host FROM hosts h WHERE h.tenant_id = t.id AND \(served)
                    ORDER BY h.is_primary DESC, h.status = 'given' DESC, h.host LIMIT 1),
                   ARRAY(SELECT h.host FROM hosts h WHERE h.tenant_id = t.id AND h.status = 'routed' ORDER BY h.host),
                   v.settings::text
            FROM tenants t
            JOIN brands b ON b.tenant_id = t.id
            JOIN brand_versions v ON v.tenant_id = b.tenant_id AND v.number = b.published
            ORDER BY t.slug
            """)
    }
}

import FoundationEssentials
import Postgres
import Values

extension BrandVersion {
    private static let columns: SQL = """
        v.id, v.number, v.settings::text, v.published_at, v.member_name, v.restores, v.number = b.published
        """

    /// The newest first.
    static func history(limit: Int, offset: Int = 0) -> Query<BrandVersion> {
        Query(
            """
            SELECT \(columns) FROM brand_versions v JOIN brands b ON b.tenant_id = v.tenant_id
            ORDER BY v.number DESC LIMIT \(limit) OFFSET \(offset)
            """)
    }

    static func find(_ id: ID<BrandVersion>) -> Query<BrandVersion> {
        Query(
            """
            SELECT \(columns) FROM brand_versions v JOIN brands b ON b.tenant_id = v.tenant_id WHERE v.id = \(id)
            """)
    }

    static func published() -> Query<BrandVersion> {
        Query(
            """
            SELECT \(columns) FROM brands b JOIN brand_versions v ON v.tenant_id = b.tenant_id AND v.number = b.published
            """)
    }

    /// Lets one admin at a time change the brand, so that what is recorded as before was so.
    static func takeTurn() -> Command {
        Command("SELECT FROM brands FOR UPDATE")
    }

    /// A new version, which nobody sees yet.
    static func add(
        _ settings: BrandSettings, restoring old: Int? = nil, by member: Member, at now: Date
    ) -> Command {
        Command(
            """
            INSERT INTO brand_versions (number, settings, published_at, member_id, member_name, restores)
            SELECT 1 + coalesce(max(number), 0), \(JSONText.encode(settings))::jsonb, \(now), \(member.id), \(member.name), \(old)
            FROM brand_versions
            """)
    }

    /// From now on the newest version is what everybody sees.
    static func showNewest() -> Command {
        Command("UPDATE brands SET published = (SELECT max(number) FROM brand_versions)")
    }

    /// What the list of tenants says follows the brand.
    static func rename(_ settings: BrandSettings) -> Command {
        Command("UPDATE tenants SET name = \(settings.name), support_email = \(settings.supportEmail)")
    }
}

import NIOCore
import Postgres
import Web

extension BrandVersion {
    /// Publishes what a tenant's folder says, as a new version where it is another brand than the published one. For the
    /// role `desk_operator`.
    static func wear(_ folder: TenantFolder) -> [Command] {
        let settings = JSONText.encode(BrandSettings(folder))
        return folder.pictures.all.map { keep($0.file, of: folder.slug) } + [
            add(settings, to: folder.slug), show(settings, at: folder.slug),
        ]
    }

    private static func keep(_ file: BrandFile, of slug: String) -> Command {
        Command(
            """
            INSERT INTO brand_files (tenant_id, digest, type, bytes)
            SELECT id, \(file.digest), \(file.file.type), \(Array(file.file.bytes.readableBytesView))
            FROM tenants WHERE slug = \(slug)
            ON CONFLICT (tenant_id, digest) DO UPDATE SET kept_at = now()
            """)
    }

    private static func add(_ settings: String, to slug: String) -> Command {
        Command(
            """
            INSERT INTO brand_versions (tenant_id, number, settings)
            SELECT t.id, 1 + coalesce((SELECT max(v.number) FROM brand_versions v WHERE v.tenant_id = t.id), 0),
                   \(settings)::jsonb
            FROM tenants t
            WHERE t.slug = \(slug) AND NOT EXISTS (
                SELECT FROM brands b JOIN brand_versions v ON v.tenant_id = b.tenant_id AND v.number = b.published
                WHERE b.tenant_id = t.id AND v.settings = \(settings)::jsonb)
            """)
    }

    /// The newest version with these settings: the one that was just added, or the one that is published already.
    private static func show(_ settings: String, at slug: String) -> Command {
        Command(
            """
            INSERT INTO brands (tenant_id, published)
            SELECT t.id, max(v.number) FROM tenants t JOIN brand_versions v ON v.tenant_id = t.id
            WHERE t.slug = \(slug) AND v.settings = \(settings)::jsonb
            GROUP BY t.id
            ON CONFLICT (tenant_id) DO UPDATE SET published = excluded.published
            """)
    }
}

import Postgres
import Values

extension Tenant {
    /// What makes a tenant of its folder, or brings the one of that slug in line with it, which keeps its id. For the
    /// role `desk_operator`, in one transaction; a host that another tenant has breaks `hosts_host_key`.
    static func found(_ folder: TenantFolder, as id: ID<Tenant>) -> [Command] {
        [keep(folder.file, as: id)] + furnish(folder)
    }

    /// What belongs to a tenant that is kept.
    static func furnish(_ folder: TenantFolder) -> [Command] {
        [giveUpHosts(folder.file), takeHosts(folder.file)] + BrandVersion.wear(folder) + [equip(folder.file)]
    }

    /// Whether there is no tenant, those of some slugs left out.
    static func noneExists(but slugs: [String]) -> Query<Bool> {
        Query("SELECT NOT EXISTS (SELECT FROM tenants WHERE slug <> ALL (\(slugs)))")
    }

    static func exists(slug: String) -> Query<Bool> {
        Query("SELECT EXISTS (SELECT FROM tenants WHERE slug = \(slug))")
    }

    /// Whether the slug is that of the tenant with this id.
    static func exists(_ id: ID<Tenant>, slug: String) -> Query<Bool> {
        Query("SELECT EXISTS (SELECT FROM tenants WHERE slug = \(slug) AND id = \(id))")
    }

    /// The first of these hosts that somebody else has, and whose it is.
    static func holder(of hosts: [String], but slug: String) -> Query<Holder> {
        Query(
            """
            SELECT h.host, t.slug FROM hosts h JOIN tenants t ON t.id = h.tenant_id
            WHERE h.host = ANY (\(hosts)) AND t.slug <> \(slug)
              AND h.status IN ('given', 'proven', 'routed', 'live', 'drifting')
            ORDER BY h.host LIMIT 1
            """)
    }

    /// Whose a host is.
    struct Holder: Sendable, RowDecodable {
        let host, slug: String

        init(from row: inout RowReader) throws(PostgresError) {
            host = try row.next()
            slug = try row.next()
        }
    }

    static func keep(_ file: TenantFile, as id: ID<Tenant>) -> Command {
        Command(
            """
            INSERT INTO tenants (id, slug, name, locale, time_zone, currency, support_email)
            VALUES (\(id), \(file.slug), \(file.name), \(file.locale), \(file.timeZone), \(file.currency),
                    \(file.supportEmail))
            ON CONFLICT (slug) DO UPDATE SET
                name = excluded.name, locale = excluded.locale, time_zone = excluded.time_zone,
                currency = excluded.currency, support_email = excluded.support_email
            """)
    }

    private static func giveUpHosts(_ file: TenantFile) -> Command {
        Command(
            "DELETE FROM hosts WHERE status = 'given' AND tenant_id = (SELECT id FROM tenants WHERE slug = \(file.slug))"
        )
    }

    /// Those that the agency has added itself stay; one that it had claimed is now given.
    private static func takeHosts(_ file: TenantFile) -> Command {
        Command(
            """
            INSERT INTO hosts (tenant_id, host, is_primary, status)
            SELECT t.id, h.host,
                   h.position = 1 AND NOT EXISTS (SELECT FROM hosts p WHERE p.tenant_id = t.id AND p.is_primary), 'given'
            FROM tenants t, unnest(\(file.hosts)) WITH ORDINALITY AS h (host, position)
            WHERE t.slug = \(file.slug)
            ON CONFLICT (tenant_id, host) DO UPDATE SET status = 'given', token = NULL, released_at = NULL,
                failing_since = NULL, next_check_at = NULL
            """)
    }

    /// Modules that the desk begins with. What its admin has chosen since stays chosen.
    private static func equip(_ file: TenantFile) -> Command {
        Command(
            """
            INSERT INTO switches (tenant_id, name, is_on)
            SELECT t.id, s.name, true FROM tenants t, unnest(\(file.switches.map(\.rawValue))) AS s (name)
            WHERE t.slug = \(file.slug)
            ON CONFLICT (tenant_id, name) DO NOTHING
            """)
    }

    /// Brings what the desk has chosen in line with the folder: on is what it names, and nothing else. For the admin's role.
    static func settle(_ file: TenantFile) -> Command {
        Command(
            """
            UPDATE switches SET is_on = NOT is_on, changed_at = now(), member_id = NULL, member_name = ''
            WHERE is_on <> (name = ANY (\(file.switches.map(\.rawValue))))
            """)
    }
}

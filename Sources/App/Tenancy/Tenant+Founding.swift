import Postgres
import Values

extension Tenant {
    /// What makes a tenant of its folder, or brings the one of that slug in line with it, which keeps its id. For the
    /// role `desk_operator`, in one transaction; a host that another tenant has breaks `hosts_host_key`.
    static func found(_ folder: TenantFolder, as id: ID<Tenant>) -> [Command] {
        [keep(folder.file, as: id), giveUpHosts(folder.file), takeHosts(folder.file), wear(folder), equip(folder.file)]
    }

    /// Whether there is no tenant, those of some slugs left out.
    static func noneExists(but slugs: [String]) -> Query<Bool> {
        Query("SELECT NOT EXISTS (SELECT FROM tenants WHERE slug <> ALL (\(slugs)))")
    }

    static func exists(slug: String) -> Query<Bool> {
        Query("SELECT EXISTS (SELECT FROM tenants WHERE slug = \(slug))")
    }

    private static func keep(_ file: TenantFile, as id: ID<Tenant>) -> Command {
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

    private static func wear(_ folder: TenantFolder) -> Command {
        let file = folder.file
        return Command(
            """
            INSERT INTO brands (
                tenant_id, tagline, accent_light, accent_dark, radius, typeface, density, headline, lead, point_titles,
                point_texts, audience, theme_css, logo_svg, logo_dark_svg, mark_svg, art_svg)
            SELECT id, \(file.tagline), \(file.accentLight), \(folder.accentDark), \(file.radius), \(file.type.rawValue),
                   \(file.density.rawValue), \(file.headline), \(file.lead), \(file.points.map(\.title)),
                   \(file.points.map(\.text)), \(file.audience), \(folder.themeCSS), \(folder.logoSVG),
                   \(folder.logoDarkSVG), \(folder.markSVG), \(folder.artSVG ?? "")
            FROM tenants WHERE slug = \(file.slug)
            ON CONFLICT (tenant_id) DO UPDATE SET
                tagline = excluded.tagline, accent_light = excluded.accent_light, accent_dark = excluded.accent_dark,
                radius = excluded.radius, typeface = excluded.typeface, density = excluded.density,
                headline = excluded.headline, lead = excluded.lead, point_titles = excluded.point_titles,
                point_texts = excluded.point_texts, audience = excluded.audience, theme_css = excluded.theme_css,
                logo_svg = excluded.logo_svg, logo_dark_svg = excluded.logo_dark_svg, mark_svg = excluded.mark_svg,
                art_svg = excluded.art_svg
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
}

import Branding
import Postgres
import Values

extension TenantFolder {
    /// A tenant as the database has it.
    struct Record: Sendable, RowDecodable {
        let id: ID<Tenant>
        let locale, timeZone, currency: String
        /// Those that the operator gave, its own address first. What the agency added itself is proven where it is.
        let hosts: [String]
        let brand: Brand.Record
        /// Names of the modules that it has on.
        let switches: [String]

        init(from row: inout RowReader) throws(PostgresError) {
            id = try row.next()
            locale = try row.next()
            timeZone = try row.next()
            currency = try row.next()
            hosts = try row.next()
            brand = try Brand.Record(from: &row)
            switches = try row.next()
        }

        /// For the role `desk_operator`; nothing when there is no tenant of that slug.
        static func of(_ slug: String) -> Query<Record> {
            Query(
                """
                SELECT t.id, t.locale, t.time_zone, t.currency,
                       ARRAY(SELECT h.host FROM hosts h WHERE h.tenant_id = t.id AND h.status = 'given'
                         ORDER BY h.is_primary DESC, h.host),
                       v.settings::text,
                       ARRAY(SELECT s.name FROM switches s WHERE s.tenant_id = t.id AND s.is_on)
                FROM tenants t
                JOIN brands b ON b.tenant_id = t.id
                JOIN brand_versions v ON v.tenant_id = b.tenant_id AND v.number = b.published
                WHERE t.slug = \(slug)
                """)
        }
    }

    /// With the pictures that the settings name; nil when one of them is not there.
    init?(_ slug: String, _ record: Record, _ settings: BrandSettings, _ files: [BrandFile], _ mails: TenantMails) {
        let files = Dictionary(files.map { ($0.digest, $0) }) { first, _ in first }
        guard settings.digests.allSatisfy({ files[$0] != nil }), let logo = files[settings.logo] else { return nil }
        file = TenantFile(slug, record, settings)
        themeCSS = settings.css
        about = settings.about
        pictures = Pictures(
            logo: logo, logoDark: settings.logoDark.flatMap { files[$0] }, mark: settings.mark.flatMap { files[$0] },
            art: settings.art.flatMap { files[$0] })
        self.mails = mails
    }
}

extension TenantFile {
    fileprivate init(_ slug: String, _ record: TenantFolder.Record, _ settings: BrandSettings) {
        self.slug = slug
        name = settings.name
        tagline = settings.tagline
        supportEmail = settings.supportEmail
        supportLink = settings.supportLink
        (hosts, locale, timeZone, currency) = (record.hosts, record.locale, record.timeZone, record.currency)
        accentLight = settings.accent
        accentDark = settings.darkAccent
        second = settings.second
        tint = settings.tint == .accent ? nil : settings.tint
        (radius, type, density) = (settings.radius, settings.typeface, settings.density)
        (headline, lead, points, audience) = (settings.headline, settings.lead, settings.points, settings.audience)
        switches = Switch.allCases.filter { record.switches.contains($0.rawValue) }
    }
}

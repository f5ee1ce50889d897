import Branding
import Postgres
import Testing
import Values

@testable import App

extension Agency {
    /// Changes the published brand behind everybody's back, as no version is ever changed.
    @discardableResult
    func wear(_ change: (inout BrandSettings) -> Void) async throws -> Brand {
        var settings = try await published()
        change(&settings)
        try await site.owner.run(
            """
            UPDATE brand_versions v SET settings = \(JSONText.encode(settings))::jsonb FROM brands b
            WHERE b.tenant_id = v.tenant_id AND v.number = b.published AND v.tenant_id = \(id)
            """)
        return try await refreshed().brand
    }

    /// The settings that are published, as the database has them.
    func published() async throws -> BrandSettings {
        let text = try await site.owner.value(
            """
            SELECT v.settings::text FROM brands b
            JOIN brand_versions v ON v.tenant_id = b.tenant_id AND v.number = b.published
            WHERE b.tenant_id = \(id)
            """, as: String.self)
        return try #require(JSONText.decode(text))
    }

    /// The tenant as it is after another look at the database.
    @discardableResult
    func refreshed() async throws -> Tenant {
        try await site.services.directory.refresh(logger: site.services.logger)
        return try #require(site.services.directory.all.first { $0.id == id })
    }

    /// A draft and a sketch of the admin's, so that their tables have a row.
    func furnishBrand() async throws {
        var settings = try await published()
        settings.tagline += " since 2019"
        let (admin, now) = (Member(members.admin), TestSite.noon)
        let commands = [BrandDraft.begin(settings, by: admin, at: now), BrandSketch.keep(settings, at: now)]
        try await TenantDatabase(site.services.pool, tenant: id, member: admin).write { try await $0.batch(commands) }
    }
}

extension BrandSettings {
    static func sample(_ picture: BrandFile) -> BrandSettings {
        BrandSettings(
            name: "Acorn", tagline: "Small shows", supportEmail: "desk@acorn.example", accent: "#1453d1", radius: 6,
            typeface: .sans, density: .compact, headline: "Be heard.", lead: "By those who listen.",
            points: [Point(title: "One", text: "First")], audience: "Everybody.", css: "", logo: picture.digest,
            art: picture.digest)
    }
}

extension Brand {
    /// A brand with one picture in all places.
    static func sample(_ change: (inout BrandSettings) -> Void) -> Brand {
        let picture = BrandFile(svg: "<svg/>")
        var settings = BrandSettings.sample(picture)
        change(&settings)
        return Brand(settings, files: [picture.digest: picture])
    }
}

import Values

@testable import App

extension Statement {
    /// Those about a brand's versions and its draft, which are its admin's.
    static func brands(_ tenant: DemoTenant) -> [Statement] {
        let helena = Member(tenant.members.admin)
        let file = BrandFile(svg: "<svg/>")
        let settings = BrandSettings.sample(file)
        let forAdmins = [
            Statement(.admin, BrandVersion.history(limit: 21, offset: 20)), Statement(.admin, BrandVersion.takeTurn()),
            Statement(.admin, BrandVersion.add(settings, restoring: 1, by: helena, at: now)),
            Statement(.admin, BrandVersion.showNewest()), Statement(.admin, BrandVersion.rename(settings)),
            Statement(.admin, BrandDraft.begin(settings, by: helena, at: now)),
            Statement(.admin, BrandDraft.change(to: settings, by: helena, at: now)),
            Statement(.admin, BrandDraft.discard()), Statement(.admin, BrandVersion.published()),
            Statement(.admin, BrandSketch.keep(settings, at: now)), Statement(.admin, BrandSketch.own()),
            Statement(.admin, Brand.Picture.keep(file, at: now)),
        ]
        return forAdmins + [Statement(.jobs, Brand.Picture.prune(at: now))]
            + [Audience.admin, .jobs].flatMap { audience in
                [
                    Statement(audience, BrandVersion.find(.new(at: now))), Statement(audience, BrandDraft.current()),
                    Statement(audience, Brand.Picture.all([settings.logo])),
                ]
            }
    }
}

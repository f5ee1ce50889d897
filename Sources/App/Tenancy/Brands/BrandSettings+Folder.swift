import Branding

extension BrandSettings {
    /// As a tenant's folder has them.
    init(_ folder: TenantFolder) {
        let file = folder.file
        name = file.name
        tagline = file.tagline
        supportEmail = file.supportEmail
        supportLink = file.supportLink
        accent = file.accentLight
        darkAccent = file.accentDark
        second = file.second
        tint = file.tint ?? .accent
        radius = file.radius
        typeface = file.type
        density = file.density
        headline = file.headline
        lead = file.lead
        points = file.points
        audience = file.audience
        about = folder.about
        css = folder.themeCSS
        logo = folder.pictures.logo.digest
        logoDark = folder.pictures.logoDark?.digest
        mark = folder.pictures.mark?.digest
        art = folder.pictures.art?.digest
    }
}

import Branding

extension BrandSettings {
    /// As a tenant's folder has them.
    init(_ folder: TenantFolder) {
        let file = folder.file
        name = file.name
        tagline = file.tagline
        supportEmail = file.supportEmail
        accent = file.accentLight
        darkAccent = file.accentDark
        second = file.second
        tint = file.tint ?? .accent
        radius = file.radius
        typeface = file.type
        density = file.density
        headline = file.headline
        lead = file.lead
        points = file.points.map { Point(title: $0.title, text: $0.text) }
        audience = file.audience
        css = folder.themeCSS
        logo = folder.pictures.logo.digest
        logoDark = folder.pictures.logoDark.digest
        mark = folder.pictures.mark.digest
        art = folder.pictures.art?.digest
    }
}

extension TenantFolder {
    /// Its pictures, by what they are for.
    var pictures: (logo: BrandFile, logoDark: BrandFile, mark: BrandFile, art: BrandFile?) {
        (
            BrandFile(svg: logoSVG), BrandFile(svg: logoDarkSVG), BrandFile(svg: markSVG),
            artSVG.map { BrandFile(svg: $0) }
        )
    }

    /// Each picture once.
    var files: [BrandFile] {
        let (logo, logoDark, mark, art) = pictures
        return [logo, logoDark, mark, art].compactMap(\.self)
    }
}

import Branding

extension BrandBrief {
    /// As the database keeps it.
    init(_ record: Brand.Record) {
        self.init(
            accent: record.accentLight, dark: record.accentDark, radius: record.radius, typeface: record.typeface,
            density: record.density, css: record.themeCSS)
    }

    /// As a tenant's folder has it.
    init(_ folder: TenantFolder) {
        let file = folder.file
        self.init(
            accent: file.accentLight, dark: file.accentDark, radius: file.radius, typeface: file.type.rawValue,
            density: file.density.rawValue, css: folder.themeCSS)
    }

    private init(accent: String, dark: String?, radius: Int, typeface: String, density: String, css: String) {
        self.init(accent: Colour(hex: accent) ?? .unbranded, darkAccent: dark.flatMap { Colour(hex: $0) })
        self.radius = radius
        self.typeface = Typeface(rawValue: typeface) ?? .sans
        self.density = Density(rawValue: density) ?? .compact
        theme = ThemeSheet(css: css)
    }
}

extension Colour {
    /// The accent of pages that have no brand (public/css/base.css).
    fileprivate static let unbranded = Colour(red: 0x2a, green: 0x5b, blue: 0xd0)
}

extension TenantFolder {
    /// The accent on dark, the compiler's where the tenant has none of its own.
    var accentDark: String { file.accentDark ?? CompiledBrand(BrandBrief(self)).dark[.accent].hex }
}

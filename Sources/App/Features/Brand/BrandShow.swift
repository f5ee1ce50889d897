import Branding
import FoundationEssentials
import Templates
import Values

/// How the tenant looks, whether everything can be read, and where it answers, for its admin.
struct BrandShow: SitePage {
    static let template = "brand/show"

    let palettes: [PaletteView]
    let contrast: ContrastView
    let typeNote: String
    let facts: [Fact]

    init(_ tenant: Tenant) {
        let brand = tenant.brand
        palettes = PaletteView.all(of: brand.colours)
        contrast = ContrastView(brand.colours, tenant.formats)
        typeNote =
            brand.colours.brief.typeface == .serif
            ? "Headings in the reader's own serif face, text in their system face."
            : "Headings and text in the reader's own system face."
        facts = [
            Fact("Name", tenant.name),
            Fact("Hosts", tenant.hosts.map(\.name).joined(separator: ", ")),
            Fact("Support", tenant.supportEmail),
            Fact("Numbers and dates", tenant.formats.locale),
            Fact("Time zone", tenant.formats.zone.identifier),
            Fact("Currency", tenant.currency.code),
            Fact("Corner radius", "\(brand.colours.brief.radius) px"),
            Fact("Density", brand.colours.brief.density.rawValue),
        ]
    }

    static let fields: [Field<Self>] = [
        .list("palettes") { $0.palettes },
        .view("contrast") { $0.contrast },
        .text("typeNote") { $0.typeNote },
        .list("facts") { $0.facts },
    ]
}

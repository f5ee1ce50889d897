import Branding
import FoundationEssentials
import Templates
import Values

/// How the tenant looks, whether everything can be read, and where it answers, for its admin.
struct BrandShow: SitePage {
    static let template = "brand/show"

    /// Which version everybody sees, and since when.
    let state: String
    let draft: DraftView?
    let removals: RemovalList?
    let logoOnLight, logoOnDark: String
    let palettes: [PaletteView]
    let contrast: ContrastView
    let typeNote: String
    let facts: [Fact]

    init(_ tenant: Tenant, _ version: BrandVersion, _ draft: DraftView?) {
        let brand = tenant.brand
        state = Self.state(version, tenant.formats)
        self.draft = draft
        removals = RemovalList(brand.removals)
        (logoOnLight, logoOnDark) = (brand.path(of: brand.logo), brand.path(of: brand.logoDark))
        palettes = PaletteView.all(of: brand.colours)
        contrast = ContrastView(brand.colours, tenant.formats)
        typeNote =
            brand.colours.brief.typeface == .serif
            ? "Headings in the reader's own serif face, text in their system face."
            : "Headings and text in the reader's own system face."
        facts = [
            Fact("Name", tenant.name),
            Fact("Hosts", tenant.hosts.map(\.name).joined(separator: ", ")),
            Fact(
                "Support", [tenant.supportEmail, brand.settings.supportLink].compactMap(\.self).joined(separator: ", ")),
            Fact("Numbers and dates", tenant.formats.locale),
            Fact("Time zone", tenant.formats.zone.identifier),
            Fact("Currency", tenant.currency.code),
            Fact("Corner radius", "\(brand.colours.brief.radius) px"),
            Fact("Density", brand.colours.brief.density.rawValue),
        ]
    }

    private static func state(_ version: BrandVersion, _ formats: Formats) -> String {
        let person = version.memberName.isEmpty ? "from the desk’s folder" : "by \(version.memberName)"
        return "Version \(version.number), published \(person) on \(formats.instant(version.publishedAt))"
    }

    static let fields: [Field<Self>] = [
        .text("state") { $0.state },
        .view("draft") { $0.draft },
        .view("removals") { $0.removals },
        .text("logoOnLight") { $0.logoOnLight },
        .text("logoOnDark") { $0.logoOnDark },
        .list("palettes") { $0.palettes },
        .view("contrast") { $0.contrast },
        .text("typeNote") { $0.typeNote },
        .list("facts") { $0.facts },
    ]
}

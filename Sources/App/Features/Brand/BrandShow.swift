import FoundationEssentials
import Templates
import Values

/// How the tenant looks and where it answers, for its admin.
struct BrandShow: SitePage {
    static let template = "brand/show"

    let colours: [Swatch]
    let typeNote: String
    let facts: [Fact]

    init(_ tenant: Tenant) {
        let brand = tenant.brand
        colours = [
            Swatch(title: "Accent on light", value: brand.accentLight),
            Swatch(title: "Accent on dark", value: brand.accentDark),
        ]
        typeNote =
            brand.typeface == "serif"
            ? "Headings in the reader's own serif face, text in their system face."
            : "Headings and text in the reader's own system face."
        facts = [
            Fact("Name", tenant.name),
            Fact("Hosts", tenant.hosts.map(\.name).joined(separator: ", ")),
            Fact("Support", tenant.supportEmail),
            Fact("Numbers and dates", tenant.formats.locale),
            Fact("Time zone", tenant.formats.zone.identifier),
            Fact("Currency", tenant.currency.code),
            Fact("Corner radius", "\(brand.radius) px"),
            Fact("Density", brand.density),
        ]
    }

    static let fields: [Field<Self>] = [
        .list("colours") { $0.colours },
        .text("typeNote") { $0.typeNote },
        .list("facts") { $0.facts },
    ]

    struct Swatch: View {
        let title, value: String

        static let fields: [Field<Self>] = [
            .text("title") { $0.title },
            .text("value") { $0.value },
        ]
    }
}

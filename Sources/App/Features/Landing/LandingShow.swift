import Templates

/// What a visitor reads first.
struct LandingShow: SitePage {
    static let template = "landing/show"
    static let hasForm = false

    let headline, lead, audience, supportEmail: String
    let art: String?
    let points: [Point]
    let about: Markup?

    init(_ tenant: Tenant) {
        headline = tenant.brand.headline
        lead = tenant.brand.lead
        audience = tenant.brand.audience
        supportEmail = tenant.supportEmail
        art = tenant.brand.art.map(tenant.brand.path)
        about = tenant.brand.about
        points = tenant.brand.points.map { Point(title: $0.title, text: $0.text) }
    }

    static let fields: [Field<Self>] = [
        .text("headline") { $0.headline },
        .text("lead") { $0.lead },
        .text("audience") { $0.audience },
        .text("supportEmail") { $0.supportEmail },
        .text("art") { $0.art },
        .flag("hasPoints") { !$0.points.isEmpty },
        .list("points") { $0.points },
        .markup("about_html") { $0.about },
    ]

    struct Point: View {
        let title, text: String

        static let fields: [Field<Self>] = [
            .text("title") { $0.title },
            .text("text") { $0.text },
        ]
    }
}

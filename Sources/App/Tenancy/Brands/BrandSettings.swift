import Branding
import Mail

/// Every choice of a brand: what a version keeps, a draft changes and a tenant's folder brings. A choice that may be
/// missing is cleared by nil.
struct BrandSettings: Sendable, Equatable, Codable {
    var name, tagline: String
    var supportEmail: String
    /// A page of the tenant's own where people find help.
    var supportLink: String?
    /// Colours as `#1453d1`.
    var accent: String
    var darkAccent: String?
    var second: String?
    var tint = BrandBrief.Tint.accent
    /// Of corners, in CSS pixels.
    var radius: Int
    var typeface: BrandBrief.Typeface
    var density: BrandBrief.Density
    var headline, lead: String
    var points: [Point]
    var audience: String
    /// More of the landing page, in Markdown.
    var about: String?
    /// A stylesheet of the tenant's own, as it was written.
    var css: String
    /// Files by their digest.
    var logo: String
    var logoDark: String?
    var mark: String?
    var art: String?

    /// One of the things a tenant says for itself on its landing page.
    struct Point: Sendable, Equatable, Codable {
        var title, text: String
    }

    enum CodingKeys: String, CodingKey {
        case name, tagline
        case supportEmail = "support_email"
        case supportLink = "support_link"
        case accent
        case darkAccent = "dark_accent"
        case second, tint, radius, typeface, density, headline, lead, points, audience, about, css, logo
        case logoDark = "logo_dark"
        case mark, art
    }

    /// The digests of its files.
    var digests: Set<String> { Set([logo, logoDark, mark, art].compactMap(\.self)) }
}

extension BrandSettings {
    static let largestRadius = 24
    /// Points that the landing page has room for.
    static let mostPoints = 6
    /// In characters: of names and titles, of the tagline and the headline, of the lead, of other texts.
    static let (longestName, longestLine, longestLead, longestText) = (120, 200, 600, 400)

    /// Whether people can be sent there for help: to a page, without a password and without what nobody sees.
    static func isSupportLink(_ text: String) -> Bool {
        text.utf8.count <= 500 && PlainLine.isClean(text)
            && text.wholeMatch(of: /https:\/\/[^\s\/@:?#"<>]+\.[^\s\/@:?#"<>]+(:[0-9]+)?([\/?#][^\s"<>]*)?/) != nil
    }

    /// Whether answers can be sent there: an address that mail programs and links take, at a name with a dot.
    static func isSupportAddress(_ text: String) -> Bool {
        guard text.utf8.count <= 254, let address = try? MailAddress(text) else { return false }
        return address.domain.contains(".")
    }
}

extension BrandBrief {
    /// What the compiler makes a brand's colours of; without the tenant's stylesheet when `css` is false.
    init(_ settings: BrandSettings, css: Bool = true) {
        self.init(
            accent: Colour(hex: settings.accent) ?? .unbranded,
            darkAccent: settings.darkAccent.flatMap { Colour(hex: $0) },
            second: settings.second.flatMap { Colour(hex: $0) })
        tint = settings.tint
        radius = settings.radius
        typeface = settings.typeface
        density = settings.density
        if css { theme = ThemeSheet(css: settings.css) }
    }
}

extension Colour {
    /// The accent of pages that have no brand (public/css/base.css).
    fileprivate static let unbranded = Colour(red: 0x2a, green: 0x5b, blue: 0xd0)
}

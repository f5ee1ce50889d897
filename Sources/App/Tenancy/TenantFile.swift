import Branding
import Yams

/// What tenant.yml says. Every key is flat; none but `accent_dark`, `second` and `tint` may be missing, and none may be there
/// that is not listed here.
struct TenantFile: Sendable, Codable {
    let slug, name, tagline: String
    let supportEmail: String
    /// The first one is the tenant's own address; the others show the same pages.
    let hosts: [String]
    let locale, timeZone, currency: String
    let accentLight: String
    /// Without one it follows from `accentLight`.
    let accentDark: String?
    /// Of the rail and the landing page's head; plain surfaces without one.
    let second: String?
    /// Of the greys; that of the accent without one.
    let tint: BrandBrief.Tint?
    /// In CSS pixels.
    let radius: Int
    let type: BrandBrief.Typeface
    let density: BrandBrief.Density
    let headline, lead: String
    let point1Title, point1Text, point2Title, point2Text, point3Title, point3Text: String
    let audience: String
    /// Modules that are on from the beginning, whatever this installation's defaults are.
    let switches: [Switch]

    enum CodingKeys: String, CodingKey, CaseIterable {
        case slug, name, tagline
        case supportEmail = "support_email"
        case hosts, locale
        case timeZone = "time_zone"
        case currency
        case accentLight = "accent_light"
        case accentDark = "accent_dark"
        case second, tint, radius, type, density, headline, lead
        case point1Title = "point_1_title"
        case point1Text = "point_1_text"
        case point2Title = "point_2_title"
        case point2Text = "point_2_text"
        case point3Title = "point_3_title"
        case point3Text = "point_3_text"
        case audience, switches
    }

    /// Title and text of each point that the landing page makes.
    var points: [(title: String, text: String)] {
        [(point1Title, point1Text), (point2Title, point2Text), (point3Title, point3Text)]
    }

    /// Reads and checks the text of a tenant.yml.
    init(yaml: String) throws(TenantFolderError) {
        do {
            try Self.checkKeys(Yams.compose(yaml: yaml))
            self = try YAMLDecoder().decode(TenantFile.self, from: yaml)
        } catch let problem as TenantFolderError.Problem {
            throw TenantFolderError(file: "tenant.yml", problem)
        } catch {
            throw TenantFolderError(file: "tenant.yml", TenantFolderError.Problem(error))
        }
        if let key = firstWrongKey {
            throw TenantFolderError(file: "tenant.yml", .wrongValue(key: key.rawValue, expected: key.expectation))
        }
    }

    /// The decoder takes what it knows and ignores the rest, so a misspelt key would go unnoticed.
    private static func checkKeys(_ node: Node?) throws(TenantFolderError.Problem) {
        guard case .mapping(let mapping) = node else { throw .notAMapping }
        for (key, value) in mapping {
            guard let name = key.string, let known = CodingKeys(rawValue: name) else {
                throw .unknownKey(key.string ?? "(not a text)")
            }
            if value.isEmptyScalar { throw .missingKey(known.rawValue) }
        }
    }
}

extension Node {
    /// `key:` with nothing after it.
    fileprivate var isEmptyScalar: Bool {
        scalar.map { $0.string.isEmpty && $0.style == .plain } ?? false
    }
}

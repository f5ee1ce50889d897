import Branding
import Yams

/// What tenant.yml says. Keys that may be missing are optional here, and none may be there that is not listed here.
struct TenantFile: Sendable, Codable {
    var slug, name, tagline: String
    var supportEmail: String
    /// A page of the tenant's own where people find help.
    var supportLink: String?
    /// The first one is the tenant's own address; the others show the same pages.
    var hosts: [String]
    var locale, timeZone, currency: String
    var accentLight: String
    /// Without one it follows from `accentLight`.
    var accentDark: String?
    /// Of the rail and the landing page's head; plain surfaces without one.
    var second: String?
    /// Of the greys; that of the accent without one.
    var tint: BrandBrief.Tint?
    /// In CSS pixels.
    var radius: Int
    var type: BrandBrief.Typeface
    var density: BrandBrief.Density
    var headline, lead: String
    var points: [BrandSettings.Point]
    var audience: String
    /// Modules that the tenant has on, whatever this installation's defaults are.
    var switches: [Switch]

    enum CodingKeys: String, CodingKey, CaseIterable {
        case slug, name, tagline
        case supportEmail = "support_email"
        case supportLink = "support_link"
        case hosts, locale
        case timeZone = "time_zone"
        case currency
        case accentLight = "accent_light"
        case accentDark = "accent_dark"
        case second, tint, radius, type, density, headline, lead, points, audience, switches
    }

    /// Keys that may be missing.
    static let optional: Set<CodingKeys> = [.supportLink, .accentDark, .second, .tint]

    /// Reads and checks the text of a tenant.yml.
    init(yaml: String) throws(TenantFolderError) {
        do {
            try Self.checkKeys(Yams.compose(yaml: yaml))
            self = try YAMLDecoder().decode(TenantFile.self, from: yaml)
        } catch let problem as TenantFolderError.Problem {
            throw TenantFolderError(file: Self.name, problem)
        } catch {
            throw TenantFolderError(file: Self.name, TenantFolderError.Problem(error))
        }
        if let key = firstWrongKey {
            throw TenantFolderError(file: Self.name, .wrongValue(key: key.rawValue, expected: key.expectation))
        }
        // In the order in which an export has them; which host is the first matters, and no other.
        hosts = hosts.prefix(1) + hosts.dropFirst().sorted()
        switches = Switch.allCases.filter(switches.contains)
    }

    static let name = "tenant.yml"

    /// The decoder takes what it knows and ignores the rest, so a misspelt key would go unnoticed.
    private static func checkKeys(_ node: Node?) throws(TenantFolderError.Problem) {
        guard case .mapping(let mapping) = node else { throw .notAMapping }
        for (key, value) in mapping {
            guard let name = key.string, let known = CodingKeys(rawValue: name) else {
                throw .unknownKey(key.string ?? "(not a text)")
            }
            if value.isEmptyScalar { throw .missingKey(known.rawValue) }
            if known == .points { try checkPoints(value) }
        }
    }

    private static func checkPoints(_ node: Node) throws(TenantFolderError.Problem) {
        for point in node.sequence ?? [] {
            for (key, _) in point.mapping ?? [:] where !["title", "text"].contains(key.string) {
                throw .unknownKey("points: \(key.string ?? "(not a text)")")
            }
        }
    }
}

extension Node {
    /// `key:` with nothing after it.
    fileprivate var isEmptyScalar: Bool {
        scalar.map { $0.string.isEmpty && $0.style == .plain } ?? false
    }
}

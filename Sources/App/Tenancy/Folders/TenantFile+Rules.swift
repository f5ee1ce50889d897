import Foundation
import Values

extension TenantFile {
    /// The first key whose value is well-formed YAML but no sensible value.
    var firstWrongKey: CodingKeys? {
        CodingKeys.allCases.first { !isSensible($0) }
    }

    private func isSensible(_ key: CodingKeys) -> Bool {
        switch key {
        case .slug: Slug(slug) != nil
        case .name: Self.isLine(name, upTo: BrandSettings.longestName) && PlainLine.isShortEnough(name: name)
        case .tagline: Self.isLine(tagline, upTo: BrandSettings.longestLine)
        case .supportEmail: BrandSettings.isSupportAddress(supportEmail)
        case .supportLink: supportLink.map(BrandSettings.isSupportLink) ?? true
        case .hosts: !hosts.isEmpty && hosts.allSatisfy(Self.isHost) && Set(hosts).count == hosts.count
        case .locale: locale.wholeMatch(of: /[a-z]{2,3}(_[A-Z]{2})?/) != nil
        case .timeZone: TimeZone(identifier: timeZone) != nil
        case .currency: Currency(currency)?.code == currency
        case .accentLight: Self.isColour(accentLight)
        case .accentDark: accentDark.map(Self.isColour) ?? true
        case .second: second.map(Self.isColour) ?? true
        case .radius: 0...BrandSettings.largestRadius ~= radius
        case .tint, .type, .density: true
        case .headline: Self.isLine(headline, upTo: BrandSettings.longestLine)
        case .lead: Self.isLine(lead, upTo: BrandSettings.longestLead)
        case .points: points.count <= BrandSettings.mostPoints && points.allSatisfy(Self.isPoint)
        case .audience: Self.isLine(audience, upTo: BrandSettings.longestText)
        case .switches: Set(switches).count == switches.count
        }
    }

    /// Already in the form in which requests are compared with it; an address of a machine is nobody's host.
    private static func isHost(_ text: String) -> Bool {
        guard let host = Host(text) else { return false }
        return host.name == text && !host.isAddress
    }

    private static func isColour(_ text: String) -> Bool {
        text.wholeMatch(of: /#[0-9a-f]{6}/) != nil
    }

    private static func isPoint(_ point: BrandSettings.Point) -> Bool {
        isLine(point.title, upTo: BrandSettings.longestName) && isLine(point.text, upTo: BrandSettings.longestText)
    }

    private static func isLine(_ text: String, upTo length: Int) -> Bool {
        1...length ~= text.count && PlainLine.isClean(text) && PlainLine.isSeen(text)
    }
}

extension TenantFile.CodingKeys {
    /// What a value must be, to end the sentence "… must be".
    var expectation: String {
        switch self {
        case .slug: "lower-case letters, digits and single hyphens, at most 63"
        case .supportEmail: "an e-mail address"
        case .supportLink: "an address that begins with https://"
        case .hosts: "a list of different host names in lower case, without port"
        case .locale: "a locale such as en_GB"
        case .timeZone: "a time zone such as Europe/London"
        case .currency: "a currency code such as EUR"
        case .accentLight, .accentDark, .second: "a colour written as \"#1453d1\""
        case .radius: "a number of pixels from 0 to 24"
        case .tint: "warm, neutral, cool or accent"
        case .type: "sans or serif"
        case .density: "compact or comfortable"
        case .lead: "one line of at most \(BrandSettings.longestLead) characters"
        case .points:
            "a list of at most \(BrandSettings.mostPoints), each with a title of up to \(BrandSettings.longestName) and a text of up to \(BrandSettings.longestText) characters"
        case .audience: "one line of at most \(BrandSettings.longestText) characters"
        case .headline, .tagline: "one line of at most \(BrandSettings.longestLine) characters"
        case .name: "one line of at most \(BrandSettings.longestName) characters"
        case .switches: "a list of different modules such as [csv_upload, matchmaking], or []"
        }
    }
}

/// A colour by what it is for. Pages know them as custom properties of the same names (public/css/base.css); those of the
/// rail and the hero are what the plain ones become there.
public enum Token: String, Sendable, CaseIterable, Codable, CodingKeyRepresentable {
    case surface0 = "surface-0"
    case surface1 = "surface-1"
    case surface2 = "surface-2"
    case line
    case lineStrong = "line-strong"
    case cardLine = "card-line"
    case text
    case textQuiet = "text-quiet"
    /// Fills what is pressed; on it stands `onAccent`.
    case accent
    case onAccent = "on-accent"
    /// A fill under the pointer.
    case accentStrong = "accent-strong"
    /// Behind what is selected.
    case accentSoft = "accent-soft"
    /// The accent where it is read: links, what is current.
    case accentText = "accent-text"
    /// The accent where it must be seen beside surfaces: edges, meters, lines.
    case accentMark = "accent-mark"
    case focus
    case good, warn, bad, info
    case goodSoft = "good-soft"
    case warnSoft = "warn-soft"
    case badSoft = "bad-soft"
    case infoSoft = "info-soft"
    case badFill = "bad-fill"
    case onBad = "on-bad"
    case series1 = "series-1"
    case series2 = "series-2"
    case series3 = "series-3"
    case series4 = "series-4"
    case series5 = "series-5"
    case rail
    case railText = "rail-text"
    case railLink = "rail-link"
    case railQuiet = "rail-quiet"
    case railAccent = "rail-accent"
    /// Behind the destination where one is.
    case railCurrent = "rail-current"
    case hero
    case heroText = "hero-text"
    case heroLead = "hero-lead"
    case heroMark = "hero-mark"
    /// Around a secondary button.
    case heroLine = "hero-line"
}

extension Token {
    static let series: [Token] = [.series1, .series2, .series3, .series4, .series5]

    /// Those that a brand's stylesheet may set, as `--brand-…`.
    private static let brandable: Set<Token> = [
        .accent, .onAccent, .accentStrong, .accentSoft, .accentText, .accentMark, .cardLine, .rail, .hero, .series2,
        .series3, .series4, .series5,
    ]

    /// The custom property to set for it.
    public var property: String {
        Self.brandable.contains(self) ? "--brand-\(rawValue)" : "--\(rawValue)"
    }

    /// Without hyphens in front, the one that wins first.
    var propertyNames: [String] {
        Self.brandable.contains(self) ? [rawValue, "brand-\(rawValue)"] : [rawValue]
    }

    /// By a property's name without its hyphens.
    init?(property name: some StringProtocol) {
        guard name.hasPrefix("brand-") else {
            self.init(rawValue: String(name))
            return
        }
        guard let token = Token(rawValue: String(name.dropFirst(6))), Self.brandable.contains(token) else { return nil }
        self = token
    }
}

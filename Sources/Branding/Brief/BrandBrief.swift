/// The few things a brand decides; all else follows from them.
public struct BrandBrief: Sendable, Equatable {
    /// On light surfaces, and on dark ones too unless `darkAccent` is another.
    public var accent: Colour
    public var darkAccent: Colour?
    /// Of the rail and the hero; the plain surfaces when there is none.
    public var second: Colour?
    public var tint = Tint.accent
    /// Of corners, in CSS pixels.
    public var radius = 6
    public var typeface = Typeface.sans
    public var density = Density.compact
    /// What a stylesheet of the brand's own says over all of the above.
    public var theme = ThemeSheet()

    public init(accent: Colour, darkAccent: Colour? = nil, second: Colour? = nil) {
        self.accent = accent
        self.darkAccent = darkAccent
        self.second = second
    }

    /// What shimmers through the greys.
    public enum Tint: String, Sendable, CaseIterable, Codable {
        case warm, neutral, cool, accent
    }

    public enum Typeface: String, Sendable, CaseIterable, Codable {
        case sans, serif
    }

    public enum Density: String, Sendable, CaseIterable, Codable {
        case compact, comfortable
    }
}

extension BrandBrief {
    /// Hue and chroma of the greys.
    var grey: OKLCH {
        var grey = chosenGrey
        if let hue = theme.number("brand-hue") { grey.hue = hue }
        if let chroma = theme.number("brand-tint") { grey.chroma = max(0, min(0.4, chroma)) }
        return grey
    }

    private var chosenGrey: OKLCH {
        switch tint {
        case .warm: return OKLCH(0.5, 0.011, 84)
        case .neutral: return OKLCH(0.5, 0, 255)
        case .cool: return OKLCH(0.5, 0.008, 252)
        case .accent:
            let own = accent.oklch
            // A grey accent has no hue to give.
            return OKLCH(0.5, own.chroma < 0.02 ? 0 : 0.008, own.hue)
        }
    }
}

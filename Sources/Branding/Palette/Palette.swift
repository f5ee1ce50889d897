/// Every colour of a brand in one scheme.
public struct Palette: Sendable, Equatable {
    public let scheme: Scheme
    private(set) var shades: [Token: Shade] = [:]

    init(_ scheme: Scheme) { self.scheme = scheme }

    /// Black for a token that nobody has set; a test holds that there is none.
    public subscript(token: Token) -> Colour { shades[token]?.colour ?? .black }

    func shade(_ token: Token) -> Shade { shades[token] ?? Shade(colour: .black, origin: .house) }

    mutating func set(_ token: Token, _ colour: Colour, _ origin: Shade.Origin = .brief, wanted: Colour? = nil) {
        shades[token] = Shade(colour: colour, origin: origin, wanted: wanted == colour ? nil : wanted)
    }

    /// The brand's stylesheet goes first: what it says of a token stands, and whatever else would set it is not asked.
    mutating func set(_ token: Token, _ theme: ThemeSheet, else shade: (Palette) -> Shade) {
        switch theme.choice(of: token, on: scheme) {
        case .colour(let colour): set(token, colour, .theme)
        case .token(let other) where other != token: set(token, self[other], .theme)
        default: shades[token] = shade(self)
        }
    }

    /// Whether a colour is read on each of these.
    func reads(_ colour: Colour, on backgrounds: [Token], at ratio: Double = Need.text.ratio) -> Bool {
        backgrounds.allSatisfy { colour.contrast(with: self[$0]) >= ratio }
    }
}

/// The custom properties of a brand. Values of custom properties end up in other declarations, ours among them, so what each
/// may be is bounded here; a test holds this list to the tokens that the pages' own sheets use.
enum BrandTokens {
    static let all: [String: ValueRule] = PropertyList.merged(
        named(
            "accent accent-text accent-mark accent-soft accent-strong on-accent card-line series-2 series-3 series-4 series-5",
            PropertyList.colour),
        named("hue", ValueRule(.number(0...360), isWide: false)),
        named("tint", ValueRule(.number(0...0.1), isWide: false)),
        named("radius", ValueRule(.length(0...32), isWide: false)),
        named("text heading", fonts),
        named("heading-weight", ValueRule(.number(100...900), .words("normal bold"), isWide: false)),
        named("heading-tracking", ValueRule(.length(-1.6...3.2), .words("normal"), isWide: false)),
        named("row", ValueRule(.length(3...24), isWide: false)),
        named("rail hero", ValueRule(.colour, .gradient, .asset, .anyToken, isWide: false)),
        named("rail-scheme hero-scheme", ValueRule(.words("light dark only"), most: 3, isWide: false)),
        named("rail-logo rail-logo-dark hero-logo hero-logo-dark", ValueRule(.words("block none"), isWide: false)),
        named("hero-size", ValueRule(.length(24...128), isWide: false)),
        named(
            "hero-columns",
            ValueRule(
                .length(0...1_600), .percentage(0...100), .share, .track, .words("auto min-content max-content"),
                most: 4,
                isWide: false)),
        named("hero-align", ValueRule(.words("start center end stretch"), isWide: false)),
        named("hero-measure", ValueRule(.length(80...1_600), isWide: false)),
        named("hero-ratio", ValueRule(.words("auto"), .number(0.5...5), most: 2, signs: ["/"], isWide: false)))

    /// A token of the tenant's own: one colour, gradient, number or length. As a single component it can neither smuggle a second
    /// one into a shadow nor be a word such as `fixed`.
    static let own = ValueRule(.colour, .gradient, .length(0...32), .number(0...1_000), .anyToken, isWide: false)

    static let fonts = ValueRule(.fontName, .anyToken, most: 32, signs: [","])

    private static func named(_ names: String, _ rule: ValueRule) -> [String: ValueRule] {
        names.split(separator: " ").reduce(into: [:]) { $0["--brand-" + $1] = rule }
    }
}

/// What a single component of a value may be. Bounds are part of it: a length without one is an overlay or a text of no size.
enum ValueTerm {
    case keyword(Set<String>)
    /// In pixels, an em and a rem counted as 16 of them.
    case length(ClosedRange<Double>)
    /// A length that is the same wherever it stands, in pixels.
    case size(ClosedRange<Double>)
    case percentage(ClosedRange<Double>)
    case number(ClosedRange<Double>)
    /// In seconds.
    case time(ClosedRange<Double>)
    /// A share of what is left in a grid, in fr.
    case share
    case colour
    case gradient
    /// A file of the tenant's own.
    case asset
    /// `var()` of a custom property whose name begins so. What it may stand for was bounded where it was set.
    case token(String)
    case fontName
    /// `minmax()` and `fit-content()`.
    case track
    case easing
    /// The name of an animation, which must not be one of ours.
    case ownName
    /// The name of a property that may be set at all.
    case property
    case format
    /// `""`
    case emptyString

    static let anyToken = ValueTerm.token("--")

    static func words(_ text: String) -> ValueTerm {
        .keyword(Set(text.split(separator: " ").map(String.init)))
    }
}

/// What a value may consist of: which components, how many, parted by what.
struct ValueRule {
    let terms: [ValueTerm]
    let most: Int
    /// Signs between components beside spaces: comma, slash.
    let signs: Set<Character>
    /// Whether `inherit` and its like may stand alone.
    let takesWideKeywords: Bool

    init(_ terms: ValueTerm..., most: Int = 1, signs: Set<Character> = [], isWide: Bool = true) {
        self.terms = terms
        self.most = most
        self.signs = signs
        takesWideKeywords = isWide
    }

    static let wideKeywords: Set = ["inherit", "initial", "unset", "revert", "revert-layer"]
}

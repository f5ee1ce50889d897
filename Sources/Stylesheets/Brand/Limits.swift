/// How much of a sheet is read; beyond it nothing is kept.
public enum Limits {
    public static let bytes = 256 * 1024
    public static let rules = 2_000
    public static let declarations = 10_000
    /// Brackets inside brackets.
    static let depth = 32
    /// Conditions inside conditions.
    static let groups = 4
    /// Parts between commas, and compounds between combinators.
    static let selectors = 32
    static let compounds = 8
    /// Selectors inside `:is()` and its like.
    static let inner = 2
    /// Of an animation.
    static let stops = 4
}

/// What `@media` may ask: about the window, the device's abilities, and what its owner prefers. Nothing is fetched for an answer,
/// so it stays in the browser.
enum ConditionList {
    static let words: Set = ["not", "only", "and", "or", "all", "screen", "print"]

    static let features: Set = [
        "width", "min-width", "max-width", "height", "min-height", "max-height", "orientation", "aspect-ratio",
        "min-aspect-ratio", "max-aspect-ratio", "resolution", "min-resolution", "max-resolution",
        "prefers-color-scheme",
        "prefers-contrast", "prefers-reduced-motion", "prefers-reduced-transparency", "forced-colors", "hover",
        "any-hover",
        "pointer", "any-pointer", "color-gamut", "dynamic-range", "scripting",
    ]

    static let answers: Set = [
        "portrait", "landscape", "light", "dark", "more", "less", "custom", "no-preference", "reduce", "active", "none",
        "hover", "coarse", "fine", "srgb", "p3", "rec2020", "standard", "high", "enabled", "initial-only",
    ]

    static let units: Set = ["px", "rem", "em", "ch", "dpi", "dppx", "dpcm", "x"]
}

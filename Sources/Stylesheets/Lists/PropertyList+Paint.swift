extension PropertyList {
    /// Backgrounds are painted inside their own box, so their measures need no bounds. Shadows are painted outside of it, over
    /// whatever stands there: a wide one would cover the page.
    static let paint = merged(
        each("color background-color text-decoration-color fill stroke", colour),
        each("accent-color caret-color", ValueRule(.colour, .anyToken, .words("auto"))),
        each("scrollbar-color", ValueRule(.colour, .anyToken, .words("auto"), most: 2)),
        each("background background-image", background),
        each(
            "background-position background-size",
            ValueRule(
                .length(anyLength), .percentage(anyPercentage),
                .words("auto cover contain center top right bottom left"),
                .anyToken, most: 16, signs: [","])),
        each(
            "background-repeat",
            ValueRule(.words("repeat repeat-x repeat-y no-repeat space round"), most: 8, signs: [","])),
        each(
            "background-origin background-clip",
            ValueRule(
                .words("border-box padding-box content-box"), most: 8, signs: [","])),
        each(
            "box-shadow text-shadow",
            ValueRule(
                .length(-32...32), .colour, .anyToken, .words("inset none"), most: 40, signs: [","])),
        each("color-scheme", ValueRule(.words("light dark only normal"), most: 3)),
        // Pointers say what a thing does; none of these hides the pointer or is a picture.
        each(
            "cursor", ValueRule(.words("auto default pointer help text move grab grabbing not-allowed progress wait"))),
        each("object-fit", ValueRule(.words("contain cover fill scale-down"))))

    static let colour = ValueRule(.colour, .anyToken)

    private static let background = ValueRule(
        .colour, .gradient, .asset, .anyToken, .length(anyLength), .percentage(anyPercentage),
        .words(
            "none auto cover contain center top right bottom left repeat repeat-x repeat-y no-repeat space round"
                + " border-box padding-box content-box scroll local"),
        most: 40, signs: [",", "/"])

    private static let anyLength = -10_000.0...10_000.0
    private static let anyPercentage = -1_000.0...1_000.0
}

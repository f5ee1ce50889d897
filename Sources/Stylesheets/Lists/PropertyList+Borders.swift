extension PropertyList {
    /// Borders, thin enough to push nothing away.
    static let borders = merged(
        each(
            "border border-top border-right border-bottom border-left border-block border-block-start border-block-end"
                + " border-inline border-inline-start border-inline-end column-rule",
            ValueRule(.length(thin), .words(styles + " " + widths), .colour, .anyToken, most: 3)),
        each(
            "border-width border-block-width border-inline-width border-top-width border-right-width border-bottom-width"
                + " border-left-width border-block-start-width border-block-end-width border-inline-start-width"
                + " border-inline-end-width column-rule-width",
            ValueRule(.length(thin), .words(widths), .anyToken, most: 4)),
        each(
            "border-style border-block-style border-inline-style border-top-style border-right-style border-bottom-style"
                + " border-left-style border-block-start-style border-block-end-style border-inline-start-style"
                + " border-inline-end-style column-rule-style",
            ValueRule(.words(styles), most: 4)),
        each(
            "border-color border-block-color border-inline-color border-top-color border-right-color border-bottom-color"
                + " border-left-color border-block-start-color border-block-end-color border-inline-start-color"
                + " border-inline-end-color column-rule-color",
            ValueRule(.colour, .anyToken, most: 4)),
        each(
            "border-radius border-top-left-radius border-top-right-radius border-bottom-right-radius"
                + " border-bottom-left-radius border-start-start-radius border-start-end-radius border-end-start-radius"
                + " border-end-end-radius",
            ValueRule(.length(0...10_000), .percentage(0...100), .anyToken, most: 8, signs: ["/"])),
        each("border-spacing", ValueRule(.length(0...32), most: 2)))

    private static let thin = 0.0...16.0
    private static let widths = "thin medium thick"
    private static let styles = "none solid dashed dotted double groove ridge inset outset"
}

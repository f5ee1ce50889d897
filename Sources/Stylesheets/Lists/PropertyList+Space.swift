extension PropertyList {
    /// Space. Never negative, or one thing would come to lie on another; bounded, or what matters would be pushed out of sight.
    static let space = merged(
        each(
            "margin margin-block margin-inline margin-top margin-right margin-bottom margin-left margin-block-start"
                + " margin-block-end margin-inline-start margin-inline-end",
            ValueRule(.length(roomy), .words("auto"), .anyToken, most: 4)),
        each(
            "padding padding-block padding-inline padding-top padding-right padding-bottom padding-left padding-block-start"
                + " padding-block-end padding-inline-start padding-inline-end",
            ValueRule(.length(roomy), .anyToken, most: 4)),
        each("gap row-gap column-gap", ValueRule(.length(roomy), .anyToken, most: 2)),
        each("max-width max-inline-size", ValueRule(.length(320...2_400), .words("none"), isWide: false)))

    private static let roomy = 0.0...96.0
}

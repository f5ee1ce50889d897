extension PropertyList {
    /// Type. Sizes are absolute, for those in em shrink with each level of nesting. Sizes, lines and tracking have bounds, so that text can be neither too small to read nor big enough to push others
    /// away; `line-through` is not among the lines, for it says something. The shorthand `font` would set a size unseen.
    static let type = merged(
        each("font-family", BrandTokens.fonts),
        each(
            "font-size",
            ValueRule(
                .size(11...64), .token("--size-"), .words("small medium large x-large xx-large"), isWide: false)),
        each("font-weight", ValueRule(.number(100...900), .words("normal bold"), .anyToken)),
        each("font-style", ValueRule(.words("normal italic oblique"))),
        each(
            "font-stretch",
            ValueRule(.percentage(75...125), .words("normal condensed expanded semi-condensed semi-expanded"))),
        each(
            "font-variant-numeric",
            ValueRule(
                .words("normal ordinal slashed-zero lining-nums oldstyle-nums proportional-nums tabular-nums"), most: 4)
        ),
        each("font-variant-caps", ValueRule(.words("normal small-caps all-small-caps"))),
        each("font-variant-ligatures", ValueRule(.words("normal none common-ligatures no-common-ligatures"), most: 2)),
        each("font-kerning font-optical-sizing", ValueRule(.words("auto normal none"))),
        each("line-height", ValueRule(.number(1...3), .words("normal"), isWide: false)),
        each("letter-spacing", ValueRule(.length(-1...8), .words("normal"), .token("--brand-heading-tracking"))),
        each("word-spacing", ValueRule(.length(-2...16), .words("normal"))),
        each("text-align", ValueRule(.words("start end left right center justify"))),
        each("text-transform", ValueRule(.words("none uppercase lowercase capitalize"))),
        each("text-wrap", ValueRule(.words("wrap balance pretty stable"))),
        each("hyphens", ValueRule(.words("none manual auto"))),
        each("text-decoration", ValueRule(.words(lines + " " + lineStyles), .length(0...8), .colour, most: 4)),
        each("text-decoration-line", ValueRule(.words(lines), most: 2)),
        each("text-decoration-style", ValueRule(.words(lineStyles))),
        each("text-decoration-thickness", ValueRule(.length(0...8), .words("auto from-font"))),
        each("text-underline-offset", ValueRule(.length(0...16), .words("auto"))),
        each(
            "list-style-type", ValueRule(.words("none disc circle square decimal lower-alpha upper-alpha lower-roman"))),
        each("list-style-position", ValueRule(.words("inside outside"))))

    private static let lines = "none underline overline"
    private static let lineStyles = "solid double dotted dashed wavy"
}

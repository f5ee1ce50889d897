extension PropertyList {
    /// Motion. An animation takes a second or more, has four stops at most (`Limits.stops`) and ends after three turns: nothing
    /// flashes more than three times a second (WCAG 2.3.1), for which `linear()` with its many stops is left out too. Its name begins with `brand-`, for names
    /// are shared by all sheets of a page and a tenant's `turn` would replace ours.
    static let motion = merged(
        each(
            "transition",
            ValueRule(
                .property, .words("all none"), .time(0...2), .words(easings), .easing, most: 32, signs: [","])),
        each("transition-property", ValueRule(.property, .words("all none"), most: 16, signs: [","])),
        each("transition-duration transition-delay", ValueRule(.time(0...2), most: 16, signs: [","])),
        each(
            "transition-timing-function animation-timing-function",
            ValueRule(
                .words(easings), .easing, most: 16, signs: [","])),
        each(
            "animation",
            ValueRule(
                .ownName, .words("none"), .time(1...20), .number(0...3), .words(easings + " " + directions), .easing,
                most: 16,
                signs: [","])),
        each("animation-name", ValueRule(.ownName, .words("none"), most: 4, signs: [","])),
        each("animation-duration", ValueRule(.time(1...20), most: 4, signs: [","])),
        each("animation-delay", ValueRule(.time(0...20), most: 4, signs: [","])),
        each("animation-iteration-count", ValueRule(.number(0...3), most: 4, signs: [","])),
        each("animation-direction animation-fill-mode", ValueRule(.words(directions), most: 4, signs: [","])))

    private static let easings = "ease ease-in ease-out ease-in-out linear step-start step-end"
    private static let directions = "normal reverse alternate alternate-reverse none forwards backwards both"
}

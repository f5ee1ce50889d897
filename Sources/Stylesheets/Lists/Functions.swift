/// The functions that values may use. All of them make a colour, a number or an image from numbers; none reads the page, the
/// machine or the network, as `attr()`, `env()`, `image-set()`, `element()` and `paint()` do.
enum Functions {
    static let colours: Set = [
        "rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch", "color", "color-mix", "light-dark",
    ]

    static let arithmetic: Set = ["calc", "min", "max", "clamp"]

    static let gradients: Set = [
        "linear-gradient", "radial-gradient", "conic-gradient", "repeating-linear-gradient",
        "repeating-radial-gradient", "repeating-conic-gradient",
    ]

    /// What may stand inside another function.
    static let plain = colours.union(arithmetic)

    static let all = plain.union(gradients).union([
        "var", "url", "minmax", "fit-content", "cubic-bezier", "steps", "format",
    ])

    /// What a browser fetches something for.
    static let fetching: Set = [
        "url", "src", "image", "image-set", "-webkit-image-set", "cross-fade", "-webkit-cross-fade", "element",
        "-moz-element",
        "paint",
    ]
}

/// Units and what they measure, as far as that can be known without a page.
enum Units {
    /// In pixels at the usual size of text.
    static let pixels: [String: Double] = [
        "px": 1, "rem": 16, "em": 16, "ch": 8, "ex": 8, "cap": 11, "ic": 16, "lh": 24, "rlh": 24, "pt": 4 / 3,
        "pc": 16, "in": 96, "cm": 96 / 2.54, "mm": 96 / 25.4, "q": 96 / 101.6,
    ]

    /// Those among them that do not depend on where they stand.
    static let absolute = pixels.filter { ["px", "rem", "pt"].contains($0.key) }

    static let seconds: [String: Double] = ["s": 1, "ms": 0.001]

    /// What may be reckoned with where nothing but paint comes of it.
    static let paint = Set(pixels.keys).union([
        "vw", "vh", "vi", "vb", "vmin", "vmax", "svw", "svh", "lvw", "lvh", "dvw", "dvh", "cqw", "cqh", "cqi", "cqb",
        "cqmin", "cqmax", "deg", "grad", "rad", "turn", "fr",
    ])
}

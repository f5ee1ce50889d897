/// What is said of properties that are not on the list: the reason where there is a certain one, and the nearest that is.
enum PropertyWords {
    static func sentence(_ name: String) -> String {
        for (names, reason) in reasons where names.contains(name) { return "`\(name)` \(reason)" }
        return "`\(name.shown())` is not among the properties that a theme may set."
    }

    static func suggestion(_ name: String) -> String? {
        if let instead = instead[name] { return instead }
        guard name.utf8.count <= 32 else { return nil }
        let nearest = PropertyList.all.keys.map { (distance($0, name), $0) }.min { $0 < $1 }
        return nearest.flatMap { $0.0 <= 2 ? "Perhaps `\($0.1)` is meant." : nil }
    }

    private static let reasons: [(Set<String>, String)] = [
        (
            [
                "position", "inset", "top", "right", "bottom", "left", "inset-block", "inset-inline", "z-index",
                "float",
                "transform", "translate", "rotate", "scale", "order", "grid-area", "grid-row", "grid-column",
                "perspective",
            ], "could lay one thing over another, so that people press what they did not mean to."
        ),
        (
            [
                "display", "visibility", "clip", "clip-path", "mask", "mask-image", "filter", "backdrop-filter",
                "overflow",
                "height", "max-height", "width", "text-indent", "content-visibility", "opacity", "mix-blend-mode",
                "white-space",
            ], "could hide what somebody has to read."
        ),
        (
            ["pointer-events", "user-select", "appearance", "-webkit-text-security", "-webkit-appearance"],
            "changes what a control does or shows, not how it looks."
        ),
        (
            ["outline", "outline-color", "outline-style", "outline-width", "outline-offset"],
            "marks what has the focus, which has to be seen on every page."
        ),
        (["behavior", "-moz-binding"], "runs code."),
        (["all"], "would undo everything at once, what protects people among it."),
    ]

    private static let instead = [
        "font": "Use `font-family`, `font-size` and `font-weight`.",
        "width": "Use `max-width`.", "word-wrap": "Long words are broken already.",
    ]

    /// How many letters have to change (Levenshtein's).
    private static func distance(_ left: String, _ right: String) -> Int {
        let right = Array(right.utf8)
        var row = Array(0...right.count)
        for (number, byte) in left.utf8.enumerated() {
            var diagonal = row[0]
            row[0] = number + 1
            for column in right.indices {
                let change = diagonal + (right[column] == byte ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(change, row[column] + 1, diagonal + 1)
            }
        }
        return row[right.count]
    }
}

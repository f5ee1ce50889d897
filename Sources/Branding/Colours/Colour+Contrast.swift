extension Colour {
    /// Relative luminance as WCAG 2.2 defines it, 0 to 1.
    var luminance: Double {
        let light = linear
        return 0.2126 * light.red + 0.7152 * light.green + 0.0722 * light.blue
    }

    /// The contrast ratio of WCAG 2.2, from 1 for the same colour to 21 for black on white.
    public func contrast(with other: Colour) -> Double {
        let (first, second) = (luminance, other.luminance)
        return (max(first, second) + 0.05) / (min(first, second) + 0.05)
    }
}

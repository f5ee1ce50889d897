/// A colour as people with each kind of colour vision see it.
struct SeenColour: Sendable {
    let colour: Colour
    private let full, protanopia, deuteranopia: OKLab

    init(_ colour: Colour) {
        self.colour = colour
        full = ColourVision.full.sees(colour)
        protanopia = ColourVision.protanopia.sees(colour)
        deuteranopia = ColourVision.deuteranopia.sees(colour)
    }

    /// ΔE-OK that two series must have; about 0.02 is the least that people notice. With fewer hues less is left.
    private static let (least, leastOfFewHues) = (0.09, 0.06)

    /// At least 1 when everybody can tell them apart: how far they are from one another, as a multiple of what is needed.
    func distinctness(from other: SeenColour) -> Double {
        let fewHues = min(protanopia.distance(to: other.protanopia), deuteranopia.distance(to: other.deuteranopia))
        return min(full.distance(to: other.full) / Self.least, fewHues / Self.leastOfFewHues)
    }
}

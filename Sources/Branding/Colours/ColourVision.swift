/// How a person sees colours. The two kinds without one sort of cones stand for the one man in twelve who confuses red
/// and green.
enum ColourVision: Sendable {
    case full, protanopia, deuteranopia

    /// What the colour looks like, by the matrices of Machado, Oliveira and Fernandes (2009) for severity 1, on light.
    func sees(_ colour: Colour) -> OKLab {
        let light = colour.linear
        let (r, g, b) = (light.red, light.green, light.blue)
        switch self {
        case .full:
            return OKLab(light)
        case .protanopia:
            return seen(
                0.152286 * r + 1.052583 * g - 0.204868 * b, 0.114503 * r + 0.786281 * g + 0.099216 * b,
                -0.003882 * r - 0.048116 * g + 1.051998 * b)
        case .deuteranopia:
            return seen(
                0.367322 * r + 0.860646 * g - 0.227968 * b, 0.280085 * r + 0.672501 * g + 0.047413 * b,
                -0.011820 * r + 0.042940 * g + 0.968881 * b)
        }
    }

    private func seen(_ red: Double, _ green: Double, _ blue: Double) -> OKLab {
        OKLab(LinearRGB(red: red, green: green, blue: blue).clamped)
    }
}

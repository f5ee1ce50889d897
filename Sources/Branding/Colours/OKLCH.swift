import Foundation

/// A colour by lightness (0 to 1), chroma (0 is grey, 0.37 the most that screens show) and hue in degrees: the form in
/// which colours are changed, since its lightness is the same to the eye for every hue.
public struct OKLCH: Sendable, Equatable {
    public var lightness, chroma, hue: Double

    public init(_ lightness: Double, _ chroma: Double, _ hue: Double) {
        self.lightness = lightness
        self.chroma = chroma
        self.hue = hue
    }

    init(_ lab: OKLab) {
        let chroma = (lab.a * lab.a + lab.b * lab.b).squareRoot()
        let degrees = atan2(lab.b, lab.a) * 180 / .pi
        // Rounding leaves a grey with a trace of a hue that means nothing.
        let isGrey = chroma < 0.000_2
        self.init(lab.lightness, isGrey ? 0 : chroma, isGrey ? 0 : degrees < 0 ? degrees + 360 : degrees)
    }

    var oklab: OKLab {
        let angle = hue * .pi / 180
        return OKLab(lightness: lightness, a: chroma * cos(angle), b: chroma * sin(angle))
    }

    func with(lightness: Double) -> OKLCH { OKLCH(lightness, chroma, hue) }

    func with(chroma: Double) -> OKLCH { OKLCH(lightness, chroma, hue) }

    /// `share` of black or white, 0 to 1, as `color-mix(in oklch, …)` mixes it: the hue stays.
    func mixed(_ share: Double, withGreyOf grey: Double) -> OKLCH {
        OKLCH(lightness + (grey - lightness) * share, chroma * (1 - share), hue)
    }
}

extension Colour {
    public var oklch: OKLCH { OKLCH(oklab) }
}

extension Colour {
    /// The sRGB colour for any OKLCH one. What sRGB does not have loses chroma until it fits, hue and lightness kept: CSS
    /// Color 4, section 13.2, "binary search gamut mapping with local MINDE".
    ///
    /// Browsers cut off each channel instead, which turns the hue of strong colours. What we hand them is in gamut already.
    public init(_ colour: OKLCH) {
        let isSane = colour.chroma.isFinite && colour.hue.isFinite
        if !isSane {
            self = .black
        } else if colour.lightness >= 1 {
            self = .white
        } else if colour.lightness <= 0 || !colour.lightness.isFinite {
            self = .black
        } else {
            self = colour.mappedToGamut
        }
    }
}

extension OKLCH {
    /// The least difference that people notice, as ΔE-OK.
    private static let justNoticeable = 0.02
    private static let precision = 0.000_1

    fileprivate var mappedToGamut: Colour {
        if oklab.linear.isInGamut || clippingError < Self.justNoticeable { return oklab.linear.clipped }
        var (least, most, isInside) = (0.0, chroma, true)
        var current = self
        while most - least > Self.precision {
            current.chroma = (least + most) / 2
            if isInside && current.oklab.linear.isInGamut {
                least = current.chroma
                continue
            }
            let error = current.clippingError
            guard error < Self.justNoticeable else {
                most = current.chroma
                continue
            }
            if Self.justNoticeable - error < Self.precision { break }
            isInside = false
            least = current.chroma
        }
        return current.oklab.linear.clipped
    }

    /// How different it looks when its channels are cut off.
    private var clippingError: Double {
        OKLab(oklab.linear.clamped).distance(to: oklab)
    }
}

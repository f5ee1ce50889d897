extension OKLCH {
    /// The colour nearest in lightness that `passes`, with the hue kept and chroma reduced only as far as sRGB demands; nil
    /// when neither darker nor lighter ones do. `passes` must stay true once it is, on the way to black and to white.
    func nearest(where passes: (Colour) -> Bool) -> Colour? {
        let own = Colour(self)
        if passes(own) { return own }
        return [0.0, 1.0].compactMap { first(towards: $0, where: passes) }
            .min { abs($0.oklch.lightness - lightness) < abs($1.oklch.lightness - lightness) }
    }

    private func first(towards end: Double, where passes: (Colour) -> Bool) -> Colour? {
        var (near, far) = (lightness, end)
        var found = Colour(with(lightness: far))
        guard passes(found) else { return nil }
        while abs(near - far) > 0.000_5 {
            let middle = (near + far) / 2
            let colour = Colour(with(lightness: middle))
            if passes(colour) { (far, found) = (middle, colour) } else { near = middle }
        }
        return found
    }
}

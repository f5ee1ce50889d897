extension Palette {
    private static let surfaces: [Token] = [.surface0, .surface1, .surface2]

    /// The accent as it is, and what must be read on it, beside it and in it.
    mutating func setAccent(_ brief: BrandBrief) {
        let theme = brief.theme
        set(.accent, theme) { Shade(colour: $0.accent(of: brief), origin: .brief) }
        set(.onAccent, theme) { $0.onAccent }
        set(.accentStrong, theme) { $0.strong }
        set(.accentSoft, theme) { $0.soft }
        set(.accentText, theme) { $0.textLike(on: Self.surfaces + [.accentSoft]) }
        set(.accentMark, theme) { $0.corrected { $0.reads($1, on: Self.surfaces + [.line], at: Need.graphic.ratio) } }
        set(.focus, theme) { Shade(colour: $0[.accentText], origin: $0.shade(.accentText).origin) }
    }

    /// On dark, unless the brand has one for it: the same where it can be read there, else the hue as light as it must be.
    private func accent(of brief: BrandBrief) -> Colour {
        guard scheme == .dark else { return brief.accent }
        if let own = brief.darkAccent { return own }
        if reads(brief.accent, on: Self.surfaces) { return brief.accent }
        let light = brief.accent.oklch
        let lifted = OKLCH(max(light.lightness, 0.76), light.chroma * 0.85, light.hue)
        return lifted.nearest { reads($0, on: Self.surfaces) } ?? Colour(lifted)
    }

    /// White where it is read, else nearly black with the accent's hue, else black.
    private var onAccent: Shade {
        let own = self[.accent].oklch
        let inks: [Colour] = [.white, Colour(OKLCH(0.2, min(own.chroma, 0.05), own.hue)), .black]
        let best = inks.first { reads($0, on: [.accent]) } ?? inks.max { contrast($0) < contrast($1) }
        return Shade(colour: best ?? .black, origin: .brief)
    }

    private func contrast(_ ink: Colour) -> Double { ink.contrast(with: self[.accent]) }

    /// A little darker on light and lighter on dark; the other way where `onAccent` would not be read.
    private var strong: Shade {
        let own = self[.accent].oklch
        let darker = Colour(own.mixed(0.16, withGreyOf: 0))
        let lighter = Colour(own.mixed(0.22, withGreyOf: 1))
        let wishes = scheme == .light ? [darker, lighter] : [lighter, darker]
        let first = wishes.first { $0.contrast(with: self[.onAccent]) >= Need.text.ratio }
        let colour = first ?? self[.accent]
        let isWish = colour == wishes.first
        return Shade(colour: colour, origin: isWish ? .house : .brief, wanted: isWish ? nil : wishes.first)
    }

    /// A panel with as much of the accent in it as text bears, at most 11 %.
    private var soft: Shade {
        let washes = stride(from: 0.11, through: 0, by: -0.01).map { self[.surface1].mixed($0, with: self[.accent]) }
        let found = washes.first { reads(self[.text], on: $0) && reads(self[.textQuiet], on: $0) }
        let colour = found ?? self[.surface1]
        let isWish = colour == washes.first
        return Shade(colour: colour, origin: isWish ? .house : .brief, wanted: isWish ? nil : washes.first)
    }

    private func reads(_ ink: Colour, on background: Colour) -> Bool {
        ink.contrast(with: background) >= Need.text.ratio
    }

    /// Also on what marks the current destination of a rail that looks like a panel.
    private func textLike(on backgrounds: [Token]) -> Shade {
        let current = Self.surfaces.map { self[$0].under(self[.accent], opacity: Place.currentOpacity) }
        return corrected { palette, ink in
            palette.reads(ink, on: backgrounds) && current.allSatisfy { palette.reads(ink, on: $0) }
        }
    }

    /// The accent, or what comes nearest to it and passes.
    private func corrected(_ passes: (Palette, Colour) -> Bool) -> Shade {
        let own = self[.accent]
        let found = own.oklch.nearest { passes(self, $0) } ?? own
        return Shade(colour: found, origin: .brief, wanted: found == own ? nil : own)
    }
}

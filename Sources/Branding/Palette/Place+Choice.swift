extension Place {
    /// The rail on a page of that scheme.
    static func rail(_ brief: BrandBrief, on page: Scheme, _ plain: SchemePair<Palette>) -> Place {
        if let place = said(of: .rail, brief, on: page, plain, rail: nil) { return place }
        guard let second = brief.second else { return bare(.rail, .surface1, brief, on: page, plain) }
        return page == .dark ? dark(second, plain) : light(second, plain)
    }

    /// The hero, which is like the rail where that has a colour.
    static func hero(_ brief: BrandBrief, on page: Scheme, _ plain: SchemePair<Palette>, rail: Place) -> Place {
        if let place = said(of: .hero, brief, on: page, plain, rail: rail) { return place }
        guard brief.second == nil else { return rail }
        return bare(.hero, .surface0, brief, on: page, plain)
    }

    private static func bare(
        _ token: Token, _ surface: Token, _ brief: BrandBrief, on page: Scheme, _ plain: SchemePair<Palette>
    ) -> Place {
        let worn = brief.theme.scheme(of: token, on: page) ?? page
        return Place(surface: plain[worn][surface], wanted: nil, origin: .house, worn: worn)
    }

    private static func said(
        of token: Token, _ brief: BrandBrief, on page: Scheme, _ plain: SchemePair<Palette>, rail: Place?
    ) -> Place? {
        let worn = brief.theme.scheme(of: token, on: page) ?? page
        switch brief.theme.choice(of: token, on: page, wearing: worn) {
        case nil: return nil
        case .colour(let colour): return Place(surface: colour, wanted: nil, origin: .theme, worn: worn)
        case .token(.rail): return rail.map { Place(surface: $0.surface, wanted: nil, origin: .theme, worn: worn) }
        case .token(let other):
            return Place(surface: plain[worn][other], wanted: nil, origin: plain[worn].shade(other).origin, worn: worn)
        }
    }

    /// The colour as dark or as light as its text needs, whichever is nearer.
    private static func light(_ colour: Colour, _ plain: SchemePair<Palette>) -> Place {
        let own = colour.oklch
        let solutions = Scheme.allCases.compactMap { worn in
            own.nearest(where: plain[worn].suits).map { (worn, surface: $0) }
        }
        let best = solutions.min {
            abs($0.surface.oklch.lightness - own.lightness) < abs($1.surface.oklch.lightness - own.lightness)
        }
        guard let (worn, surface) = best else {
            return Place(surface: plain.light[.surface1], wanted: colour, origin: .brief, worn: .light)
        }
        return Place(surface: surface, wanted: surface == colour ? nil : colour, origin: .brief, worn: worn)
    }

    /// A dark page's rail is dark whatever the colour is, and darker than the same rail on a light page.
    private static func dark(_ colour: Colour, _ plain: SchemePair<Palette>) -> Place {
        let own = colour.oklch
        let dimmed = OKLCH(min(own.lightness * 0.81, 0.26), own.chroma * 0.81, own.hue)
        let surface = dimmed.nearest(where: plain.dark.suits) ?? plain.dark[.surface1]
        return Place(surface: surface, wanted: nil, origin: .brief, worn: .dark)
    }
}

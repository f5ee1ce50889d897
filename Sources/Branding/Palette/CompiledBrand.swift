/// A brand with every colour decided, for light and for dark, and with what was found on the way.
public struct CompiledBrand: Sendable, Equatable {
    public let brief: BrandBrief
    public let light, dark: Palette
    /// Which scheme the rail and the hero wear on a page of each scheme.
    let rail, hero: SchemePair<Scheme>

    public init(_ brief: BrandBrief) {
        var plain = SchemePair<Palette> { Palette($0) }
        for scheme in Scheme.allCases {
            plain[scheme].setHouse(brief)
            plain[scheme].setAccent(brief)
        }
        plain.setSeries(brief)
        var whole = plain
        let rails = SchemePair<Place> { Place.rail(brief, on: $0, plain) }
        let heroes = SchemePair<Place> { Place.hero(brief, on: $0, plain, rail: rails[$0]) }
        for scheme in Scheme.allCases {
            whole[scheme].setRail(rails[scheme], in: plain[rails[scheme].worn])
            whole[scheme].setHero(heroes[scheme], in: plain[heroes[scheme].worn])
        }
        self.brief = brief
        (light, dark) = (whole.light, whole.dark)
        rail = SchemePair { rails[$0].worn }
        hero = SchemePair { heroes[$0].worn }
    }

    public subscript(scheme: Scheme) -> Palette { scheme == .light ? light : dark }
}

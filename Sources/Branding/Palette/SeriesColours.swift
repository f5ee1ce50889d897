/// The colours of a chart's series, which must be told apart, also by people who confuse red and green, on light and on
/// dark. A series keeps its hue when the scheme changes.
struct SeriesColours {
    private var chosen: [SchemePair<SeenColour>]

    init(_ chosen: [SchemePair<Colour>]) {
        self.chosen = chosen.map { colours in SchemePair { SeenColour(colours[$0]) } }
    }

    /// The house's colour where it differs enough from those that are there; else the one that differs most.
    mutating func add(_ house: SchemePair<Colour>, on panel: SchemePair<Colour>) -> SchemePair<Colour> {
        let wish = SchemePair { SeenColour(house[$0]) }
        let isFit = isSeen(wish, on: panel) && distinctness(of: wish) >= 1
        let next = isFit ? wish : mostDistinct(on: panel) ?? wish
        chosen.append(next)
        return SchemePair { next[$0].colour }
    }

    private func mostDistinct(on panel: SchemePair<Colour>) -> SchemePair<SeenColour>? {
        Self.spare.filter { isSeen($0, on: panel) }.map { (colours: $0, score: distinctness(of: $0)) }
            .max { $0.score < $1.score }?.colours
    }

    private func isSeen(_ colours: SchemePair<SeenColour>, on panel: SchemePair<Colour>) -> Bool {
        Scheme.allCases.allSatisfy { colours[$0].colour.contrast(with: panel[$0]) >= Need.graphic.ratio }
    }

    /// At least 1 when it can be told from all that are there.
    private func distinctness(of colours: SchemePair<SeenColour>) -> Double {
        chosen.map { other in
            min(colours.light.distinctness(from: other.light), colours.dark.distinctness(from: other.dark))
        }.min() ?? .infinity
    }

    /// What can take the place of a house colour: few enough to look at all, far enough apart to fit any accent.
    private static let spare: [SchemePair<SeenColour>] = stride(from: 20.0, to: 380, by: 40).flatMap { hue in
        [0.12, 0.03].flatMap { chroma in
            [0.34, 0.46, 0.6].flatMap { light in
                [0.56, 0.72, 0.9].map { dark in
                    SchemePair(
                        light: SeenColour(Colour(OKLCH(light, chroma, hue))),
                        dark: SeenColour(Colour(OKLCH(dark, chroma, hue))))
                }
            }
        }
    }
}

extension SchemePair where Value == Palette {
    /// The first series is the accent, where it can be seen; those of the brand's stylesheet stand; the others keep away.
    mutating func setSeries(_ brief: BrandBrief) {
        for scheme in Scheme.allCases {
            self[scheme].set(.series1, brief.theme) {
                Shade(colour: $0[.accentMark], origin: .house, wanted: $0.shade(.accentMark).wanted)
            }
        }
        let house = HouseColours.series.map { tone in
            (tone.token, SchemePair<Colour>(light: tone.light.colour(brief.grey), dark: tone.dark.colour(brief.grey)))
        }
        let own = house.filter { token, _ in Scheme.allCases.contains { brief.theme.choice(of: token, on: $0) != nil } }
        for (token, colours) in own { keep(token, colours, brief) }
        let said = [.series1] + own.map(\.0)
        var series = SeriesColours(said.map { token in SchemePair<Colour> { self[$0][token] } })
        let panel = SchemePair<Colour> { self[$0][.surface1] }
        for (token, wish) in house where !said.contains(token) {
            let colours = series.add(wish, on: panel)
            for scheme in Scheme.allCases {
                self[scheme].set(token, colours[scheme], colours == wish ? .house : .brief, wanted: wish[scheme])
            }
        }
    }

    private mutating func keep(_ token: Token, _ house: SchemePair<Colour>, _ brief: BrandBrief) {
        for scheme in Scheme.allCases {
            self[scheme].set(token, brief.theme) { _ in Shade(colour: house[scheme], origin: .house) }
        }
    }
}

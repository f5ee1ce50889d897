/// The colours that public/css/base.css derives by itself: greys of one hue, and the meanings, which no brand changes. A test
/// holds them to the stylesheet's own numbers.
enum HouseColours {
    /// A grey's chroma is a share of the tint.
    enum Tone {
        case grey(Double, share: Double = 1)
        case colour(Double, Double, Double)

        func colour(_ grey: OKLCH) -> Colour {
            switch self {
            case .grey(let lightness, let share): Colour(OKLCH(lightness, grey.chroma * share, grey.hue))
            case .colour(let lightness, let chroma, let hue): Colour(OKLCH(lightness, chroma, hue))
            }
        }
    }

    /// In the order in which one may stand for another.
    static let tones: [(token: Token, light: Tone, dark: Tone)] = [
        (.surface0, .grey(0.978), .grey(0.18)),
        (.surface1, .grey(0.997, share: 0.3), .grey(0.217)),
        (.surface2, .grey(0.953), .grey(0.265)),
        (.line, .grey(0.9), .grey(0.315)),
        (.lineStrong, .grey(0.62), .grey(0.56)),
        (.text, .grey(0.24), .grey(0.945)),
        (.textQuiet, .grey(0.49), .grey(0.735)),
        (.good, .colour(0.46, 0.115, 152), .colour(0.8, 0.14, 152)),
        (.goodSoft, .colour(0.955, 0.035, 152), .colour(0.29, 0.045, 152)),
        (.warn, .colour(0.48, 0.1, 70), .colour(0.84, 0.13, 82)),
        (.warnSoft, .colour(0.958, 0.045, 82), .colour(0.3, 0.045, 75)),
        (.bad, .colour(0.5, 0.19, 26), .colour(0.765, 0.14, 24)),
        (.badSoft, .colour(0.958, 0.022, 24), .colour(0.29, 0.06, 24)),
        (.badFill, .colour(0.5, 0.19, 26), .colour(0.55, 0.19, 26)),
        (.onBad, .colour(1, 0, 0), .colour(1, 0, 0)),
        (.info, .colour(0.48, 0.11, 242), .colour(0.8, 0.095, 238)),
        (.infoSoft, .colour(0.957, 0.022, 242), .colour(0.29, 0.045, 242)),
    ]

    /// The second to the fifth series of a chart; the first is the brand's.
    static let series: [(token: Token, light: Tone, dark: Tone)] = [
        (.series2, .colour(0.64, 0.11, 200), .colour(0.62, 0.1, 200)),
        (.series3, .colour(0.36, 0.06, 262), .colour(0.93, 0.03, 255)),
        (.series4, .colour(0.66, 0.145, 60), .colour(0.8, 0.13, 75)),
        (.series5, .colour(0.56, 0.02, 255), .colour(0.55, 0.02, 255)),
    ]
}

extension Palette {
    /// Greys and meanings.
    mutating func setHouse(_ brief: BrandBrief) {
        for (token, light, dark) in HouseColours.tones {
            let tone = scheme == .light ? light : dark
            set(token, brief.theme) { _ in Shade(colour: tone.colour(brief.grey), origin: .house) }
        }
        set(.cardLine, brief.theme) { Shade(colour: $0[.line], origin: .house) }
    }
}

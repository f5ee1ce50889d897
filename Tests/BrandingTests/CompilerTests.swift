import Testing

@testable import Branding

@Suite struct `A compiled brand` {
    /// What people type when they want to see it fail, and what they type in good faith.
    private static let hostile = [
        "#ffffff", "#000000", "#ffff00", "#00ff00", "#0000ff", "#ff0000", "#808080", "#777777", "#767676", "#00ffff",
        "#ff00ff", "#fffffe", "#010000", "#2a5bd0", "#b3001b", "#009999", "#5f9ea0", "#8b8b00",
    ]

    @Test(arguments: hostile, hostile.prefix(7))
    func `has no failing pair, whatever was asked for`(accent: String, second: String) throws {
        var brief = BrandBrief(accent: try #require(Colour(hex: accent)))
        brief.second = Colour(hex: second)
        check(CompiledBrand(brief))
        brief.darkAccent = Colour(hex: second)
        check(CompiledBrand(brief))
    }

    @Test(arguments: 0..<8)
    func `has no failing pair for thousands of brands`(seed: UInt64) {
        var random = SeededRandom(seed: 100 + seed)
        for _ in 0..<250 { check(CompiledBrand(random.brief())) }
    }

    private func check(_ brand: CompiledBrand) {
        for finding in brand.findings where finding.fails {
            Issue.record("\(finding.pair.name) in \(finding.scheme): \(finding.ratio) for \(brand.brief.summary)")
        }
        for finding in brand.alikeSeries { Issue.record("\(finding.sentence) \(brand.brief.summary)") }
    }

    @Test func `sets every token in both schemes`() {
        let brand = CompiledBrand(BrandBrief(accent: .black))
        for scheme in Scheme.allCases {
            #expect(Set(brand[scheme].shades.keys) == Set(Token.allCases))
        }
    }

    @Test func `is the same each time, and compiling what came out changes nothing`() {
        var random = SeededRandom(seed: 7)
        for _ in 0..<100 {
            let brief = random.brief()
            let brand = CompiledBrand(brief)
            #expect(brand == CompiledBrand(brief))
            #expect(ThemeSheet(css: brand.stylesheet).unreadable == [])
            var again = brief
            again.theme = ThemeSheet(css: brand.stylesheet)
            let second = CompiledBrand(again)
            for token in Token.allCases {
                #expect(second.light[token] == brand.light[token], "\(token) \(brief.summary)")
                #expect(second.dark[token] == brand.dark[token], "\(token) \(brief.summary)")
            }
        }
    }

    @Test func `keeps an accent that does as it is, everywhere`() throws {
        let brand = CompiledBrand(
            BrandBrief(accent: try #require(Colour(hex: "#1453d1")), darkAccent: Colour(hex: "#8db2ff")))
        for token in [Token.accent, .accentText, .accentMark, .focus, .series1] {
            #expect(brand.light[token].hex == "#1453d1" && brand.dark[token].hex == "#8db2ff")
        }
        #expect(brand.light[.onAccent] == .white)
        #expect(brand.findings.allSatisfy { $0.verdict == .passes })
    }

    @Test func `keeps a yellow button yellow, and darkens the yellow where it is read`() throws {
        let yellow = try #require(Colour(hex: "#ffd400"))
        let brand = CompiledBrand(BrandBrief(accent: yellow))
        #expect(brand.light[.accent] == yellow)
        #expect(brand.light[.onAccent].oklch.lightness < 0.3)
        let link = try #require(brand.findings.first { $0.pair.name == "Link on a panel" && $0.scheme == .light })
        guard case .corrected(let wanted, let used, let ratio) = link.verdict else {
            Issue.record("\(link.verdict)")
            return
        }
        #expect(wanted == yellow && ratio < 1.5 && used == brand.light[.accentText])
        #expect(abs(used.oklch.hue - yellow.oklch.hue) < 5 && link.ratio < 5.6)
        #expect(
            link.sentence == "#ffd400 would have 1.42:1 and needs 4.5:1, so pages use \(used.hex).",
            "\(link.sentence ?? "")")
    }

    @Test func `lifts an accent for the dark only where it would not be read`() throws {
        let yellow = try #require(Colour(hex: "#ffd400"))
        #expect(CompiledBrand(BrandBrief(accent: yellow)).dark[.accent] == yellow)
        let blue = CompiledBrand(BrandBrief(accent: try #require(Colour(hex: "#1453d1")))).dark[.accent]
        #expect(blue.oklch.lightness > 0.7 && abs(blue.oklch.hue - 262) < 8)
    }

    @Test func `gives a second colour to rail and hero, with the text that it bears`() throws {
        var brief = BrandBrief(accent: try #require(Colour(hex: "#9c4a12")))
        brief.second = Colour(hex: "#0b3b2e")
        let pine = CompiledBrand(brief)
        #expect(pine.light[.rail].hex == "#0b3b2e" && pine.light[.hero] == pine.light[.rail])
        #expect(pine.light[.railText] == pine.dark[.text])
        #expect(pine.dark[.rail].oklch.lightness < pine.light[.rail].oklch.lightness)
        #expect(pine.stylesheet.contains("--brand-rail-scheme: dark"))
        brief.second = Colour(hex: "#fdf3d8")
        let cream = CompiledBrand(brief)
        #expect(cream.light[.rail].hex == "#fdf3d8" && cream.light[.railText] == cream.light[.text])
        #expect(!cream.stylesheet.contains("--brand-rail-scheme"))
    }

    @Test func `has greys with the tint that was chosen`() {
        var brief = BrandBrief(accent: .black)
        #expect(CompiledBrand(brief).light[.surface0].oklch.chroma == 0)
        brief.tint = .warm
        #expect(abs(CompiledBrand(brief).light[.surface2].oklch.hue - 84) < 15)
        brief.tint = .cool
        #expect(abs(CompiledBrand(brief).light[.surface2].oklch.hue - 252) < 15)
    }

    @Test func `writes one stylesheet that says only what a brand decides`() throws {
        var brief = BrandBrief(accent: try #require(Colour(hex: "#ffd400")))
        brief.typeface = .serif
        brief.radius = 12
        let css = CompiledBrand(brief).stylesheet
        #expect(css.hasPrefix("@layer brand {\n  :root {\n") && css.hasSuffix("  }\n}\n"))
        #expect(css.contains("--brand-accent: light-dark(#ffd400, #ffd400)"))
        #expect(css.contains("--brand-radius: 12px;") && css.contains("Palatino"))
        #expect(!css.contains("--surface") && !css.contains(" --text:"))
    }

    @Test func `can be read by programs`() {
        let table = BrandTable(CompiledBrand(BrandBrief(accent: .white)))
        #expect(table.colours.map(\.token) == Token.allCases)
        #expect(table.pairs.count == ContrastPair.all.count * 2 && table.pairs.allSatisfy(\.passes))
        #expect(table.pairs.allSatisfy { $0.ratio >= $0.needed })
    }

    @Test func `has colours for mails that are read there too`() throws {
        var random = SeededRandom(seed: 9)
        for _ in 0..<50 {
            let ink = CompiledBrand(random.brief()).ink(.light)
            for (text, background) in [
                (ink.text, ink.panel), (ink.quiet, ink.page), (ink.link, ink.panel), (ink.buttonText, ink.button),
                (ink.bandText, ink.band),
            ] {
                let (one, other) = (try #require(Colour(hex: text)), try #require(Colour(hex: background)))
                #expect(one.contrast(with: other) >= 4.5)
            }
        }
    }
}

@Suite struct `The pairs` {
    @Test func `have names of their own, and every token of text is in one`() {
        let names = ContrastPair.all.map(\.name)
        #expect(Set(names).count == names.count)
        let used = Set(ContrastPair.all.flatMap { [$0.text, $0.background] })
        #expect(Set(Token.allCases).subtracting(used) == [.cardLine])
    }
}

extension SeededRandom {
    mutating func brief() -> BrandBrief {
        var brief = BrandBrief(accent: colour())
        if Bool.random(using: &self) { brief.darkAccent = colour() }
        if Bool.random(using: &self) { brief.second = colour() }
        brief.tint = BrandBrief.Tint.allCases.randomElement(using: &self) ?? .accent
        return brief
    }
}

extension BrandBrief {
    fileprivate var summary: String {
        "\(accent.hex) \(darkAccent?.hex ?? "–") \(second?.hex ?? "–") \(tint)"
    }
}

import Testing

@testable import Branding

@Suite struct `A colour` {
    /// From the texts and tests of CSS Color 4, and an independent implementation of it.
    private static let known: [(hex: String, oklch: OKLCH)] = [
        ("#008000", OKLCH(0.51975, 0.17686, 142.495)), ("#1453d1", OKLCH(0.48923, 0.20408, 262.178)),
        ("#9c4a12", OKLCH(0.50493, 0.12636, 48.998)), ("#ffd400", OKLCH(0.88085, 0.18059, 94.020)),
        ("#ff0000", OKLCH(0.62796, 0.25768, 29.234)), ("#0000ff", OKLCH(0.45201, 0.31321, 264.052)),
        ("#ffffff", OKLCH(1, 0, 0)), ("#000000", OKLCH(0, 0, 0)),
    ]

    @Test(arguments: known)
    func `has the lightness, chroma and hue that CSS gives it`(hex: String, expected: OKLCH) throws {
        let found = try #require(Colour(hex: hex)).oklch
        #expect(abs(found.lightness - expected.lightness) < 0.000_02)
        #expect(abs(found.chroma - expected.chroma) < 0.000_02)
        #expect(abs(found.hue - expected.hue) < 0.01)
        #expect(Colour(expected).hex == hex)
    }

    @Test func `survives the way to OKLCH, to text and back`() throws {
        var random = SeededRandom(seed: 1)
        for _ in 0..<20_000 {
            let colour = random.colour()
            #expect(Colour(css: colour.oklch.description) == colour)
            #expect(Colour(hex: colour.hex) == colour)
        }
    }

    @Test(arguments: [
        ("#14d", "#1144dd"), ("#1453D1", "#1453d1"), (" #fff\n", "#ffffff"),
        ("oklch(.51975 .17686 142.495)", "#008000"),
        ("oklch(51.975% .17686 142.495deg)", "#008000"), ("oklch(1 0 0)", "#ffffff"), ("OKLCH(0 .1 -20)", "#000000"),
    ])
    func `is read as stylesheets write it`(text: String, hex: String) {
        #expect(Colour(css: text)?.hex == hex)
    }

    @Test(arguments: [
        "", "#", "#1", "#12", "#1234", "#12345", "#12345g", "#1234567", "#11223344", "1453d1", "red", "transparent",
        "rgb(0 0 0)", "oklch()", "oklch(.5 .1)", "oklch(.5 .1 20 30)", "oklch(.5 .1 20 / .5)", "oklch(nan 0 0)",
        "oklch(.5 inf 0)", "oklch(1e9 0 0)", "oklch(.5 .1 none)", "oklch(2 0 0)", "oklch(.5 -1 0)", "oklch(.5 .1 9999)",
        "oklch(.5 .1 20", "oklch(.5 .1 20%)", "#٣٣٣", "var(--surface-0)", "oklch(. . .)", "light-dark(#fff, #000)",
    ])
    func `that is none is refused`(text: String) {
        #expect(Colour(css: text) == nil)
    }

    @Test(arguments: [
        (OKLCH(0.9, 0.4, 145), "#53ff69"), (OKLCH(0.7, 0.3, 30), "#ff5843"), (OKLCH(0.5, 0.4, 264), "#0033ff"),
        (OKLCH(0.8, 0.25, 90), "#ebb600"), (OKLCH(0.3, 0.3, 330), "#540052"), (OKLCH(0.6, 0.5, 200), "#00959d"),
    ])
    func `outside of sRGB loses chroma as CSS Color 4 has it`(wide: OKLCH, hex: String) throws {
        let expected = try #require(Colour(hex: hex))
        #expect(Colour(wide).distance(to: expected) < 0.004, "\(Colour(wide).hex)")
    }

    @Test func `outside of sRGB keeps its hue and its lightness, as far as anybody sees`() {
        var random = SeededRandom(seed: 2)
        for _ in 0..<2000 {
            let wide = OKLCH(random.number(in: 0.08...0.98), random.number(in: 0...0.5), random.number(in: 0...360))
            let mapped = Colour(wide).oklch
            let turned = OKLCH(mapped.lightness, mapped.chroma, wide.hue).oklab.distance(to: mapped.oklab)
            #expect(abs(mapped.lightness - wide.lightness) < 0.025 && turned < 0.025, "\(wide) became \(mapped)")
        }
    }

    @Test(arguments: [
        OKLCH(.nan, 0, 0), OKLCH(0.5, .nan, 0), OKLCH(0.5, .infinity, 0), OKLCH(0.5, 0.1, .nan), OKLCH(-3, 9, 9),
        OKLCH(.infinity, 0, 0),
    ])
    func `of numbers that are none is some colour and no crash`(nonsense: OKLCH) {
        #expect(Colour(nonsense).hex.count == 7)
    }

    @Test(arguments: [
        ("#000", "#fff", 21.0), ("#767676", "#fff", 4.54), ("#777", "#fff", 4.48), ("#f00", "#fff", 4.0),
        ("#00f", "#fff", 8.59), ("#1453d1", "#fff", 6.59), ("#abc", "#abc", 1.0),
    ])
    func `has the contrast that WCAG computes`(first: String, second: String, ratio: Double) throws {
        let (one, other) = (try #require(Colour(css: first)), try #require(Colour(css: second)))
        #expect(abs(one.contrast(with: other) - ratio) < 0.005)
        #expect(one.contrast(with: other) == other.contrast(with: one))
    }

    @Test func `is as far from another as ΔE-OK says`() throws {
        let (blue, brown) = (try #require(Colour(hex: "#1453d1")), try #require(Colour(hex: "#9c4a12")))
        #expect(abs(blue.distance(to: brown) - 0.317851) < 0.000_01)
    }

    @Test func `looks to people with red-green blindness as the matrices say`() throws {
        let red = try #require(Colour(hex: "#ff0000"))
        let protanopia = ColourVision.protanopia.sees(red).linear
        #expect(abs(protanopia.red - 0.15229) < 0.001 && abs(protanopia.green - 0.1145) < 0.001)
        #expect(ColourVision.full.sees(red) == red.oklab)
    }

    @Test func `is corrected to the nearest lightness that passes, and no further`() throws {
        let yellow = try #require(Colour(hex: "#ffd400"))
        let corrected = try #require(yellow.oklch.nearest { $0.contrast(with: .white) >= 4.5 })
        #expect(4.5...4.6 ~= corrected.contrast(with: .white))
        #expect(abs(corrected.oklch.hue - yellow.oklch.hue) < 4)
        #expect(yellow.oklch.nearest { _ in false } == nil)
        #expect(yellow.oklch.nearest { $0.contrast(with: .black) >= 4.5 } == yellow)
    }
}

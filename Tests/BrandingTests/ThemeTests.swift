import Testing

@testable import Branding

@Suite struct `A theme` {
    private func brand(_ css: String, accent: String = "#1453d1") throws -> CompiledBrand {
        var brief = BrandBrief(accent: try #require(Colour(hex: accent)))
        brief.theme = ThemeSheet(css: css)
        return CompiledBrand(brief)
    }

    @Test func `has the last word, and is judged by it`() throws {
        let brand = try brand(":root { --brand-accent: #ccc; --brand-on-accent: #fff; }")
        #expect(brand.light[.accent].hex == "#cccccc" && brand.light[.onAccent] == .white)
        let words = try #require(brand.findings.first { $0.pair.text == .onAccent && $0.scheme == .light })
        guard case .fails(let suggestion?) = words.verdict else {
            Issue.record("\(words)")
            return
        }
        #expect(suggestion.contrast(with: brand.light[.accent]) >= 4.5)
        #expect(words.sentence == "It has 1.60:1 and needs 4.5:1. \(suggestion.hex) would do.")
        #expect(brand.light[.accentText] != brand.light[.accent])
    }

    @Test func `is read scheme by scheme, in layers and media queries`() throws {
        let brand = try brand(
            """
            /* pine { */
            @layer brand {
              :root {
                --brand-rail: oklch(.315 .042 168); --brand-rail-scheme: dark; --brand-hero: var(--brand-rail);
                --brand-hero-scheme: dark; --brand-hue: 84; --brand-tint: .011;
                --brand-series-2: light-dark(oklch(.37 .055 168), #123456)
              }
              @media (prefers-color-scheme: dark) { :root { --brand-rail: oklch(.255 .034 168); } }
              @media print { :root { --brand-rail: #fff; } }
              .rail { --brand-rail: #fff; }
            }
            """)
        #expect(brand.light[.rail] == Colour(OKLCH(0.315, 0.042, 168)))
        #expect(brand.dark[.rail] == Colour(OKLCH(0.255, 0.034, 168)))
        #expect(brand.light[.railText] == brand.dark[.text] && brand.light[.hero] == brand.light[.rail])
        #expect(brand.dark[.series2].hex == "#123456" && brand.light[.series2] == Colour(OKLCH(0.37, 0.055, 168)))
        #expect(brand.light[.surface0] == Colour(OKLCH(0.978, 0.011, 84)))
    }

    @Test func `with a rail that bears no text is told which colour would`() throws {
        let brand = try brand(":root { --brand-rail: #c33; }")
        let failing = brand.findings.filter { $0.fails && $0.scheme == .light }
        #expect(failing.contains { $0.pair.background == .railCurrent })
        guard case .fails(let suggestion?) = try #require(failing.first).verdict else {
            Issue.record("no suggestion")
            return
        }
        let better = try self.brand(":root { --brand-rail: \(suggestion.hex); }")
        #expect(better.findings.filter { $0.scheme == .light && $0.pair.group == .rail }.allSatisfy { !$0.fails })
    }

    @Test func `with series that look alike is told so`() throws {
        let brand = try brand(":root { --brand-series-2: #2e7d32; --brand-series-3: #a3522f; }")
        #expect(brand.alikeSeries.contains { $0.first == 2 && $0.second == 3 && $0.scheme == .light })
    }

    @Test func `with values that are no plain colours names them`() {
        let theme = ThemeSheet(
            css:
                ":root { --brand-accent: color-mix(in oklch, red, blue); --brand-rail: url(x;y); --brand-radius: 6px; }"
        )
        #expect(theme.unreadable == ["--brand-accent", "--brand-rail"])
    }

    @Test(arguments: [
        "", "{", "}", "}}}}", ":root", ":root {", ":root { --", ":root { --brand-accent",
        ":root { --brand-accent: #14d",
        "/*", "/* --brand-accent: #fff", "\"", "'{", "(((((", String(repeating: "{", count: 5000),
        ":root { --brand-accent:; }",
        ":root{--brand-hue:nan;--brand-tint:1e99}", ":root { --surface-0: var(--surface-0); --text: var(--hero); }",
        ":root { --brand-rail: var(--brand-rail); --brand-hero: var(--brand-hero); }",
        ":root { --brand-accent: light-dark(#fff; }", ":root { --brand-accent: light-dark(,); }",
        "@layer { :root { a: b }",
    ])
    func `that is broken does no harm`(css: String) throws {
        #expect(try brand(css).light[.accent].hex == "#1453d1")
    }

    @Test func `of colours that break every rule yields findings and no crash`() throws {
        var random = SeededRandom(seed: 11)
        for _ in 0..<200 {
            let css = Token.allCases.map { "\($0.property): \(random.colour().hex);" }.joined()
            let brand = try brand(":root { \(css) --brand-hue: 700; --brand-tint: 9 }")
            #expect(brand.findings.contains { $0.fails })
            #expect(brand.stylesheet.hasSuffix("}\n"))
        }
    }
}

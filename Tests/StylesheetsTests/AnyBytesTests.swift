import Testing

@testable import Stylesheets

/// Whatever comes in, something harmless comes out, and the same again.
@Suite struct `Any bytes` {
    private static let assets = BrandAssets(["art.svg": "/brand/0a.svg"])

    /// Pieces that lead deep into the reading when they come together by chance.
    private static let pieces = """
        @media|@supports|@layer brand|@keyframes brand-a|@font-face|@import|print|(width < 40rem)|{|}|{|}|(|)|[|]|;|;|:|,|.a|p|:root|html|*|#a|>
        ::before|:hover|:is(|:nth-child(2n+1)|:not(|[open]|[a=b]|color|background|margin|font-family|content|--brand-rail|--brand-x|position|font-size
        red|#fff|1px|-1px|2rem|50%|1e9|.5|url(art.svg)|url(x)|url("art.svg")|url(|var(--text)|var(|rgb(1 2 3)|rgb(|calc(|clamp(|light-dark(|/|"a"|"|'|\\|\\7d |\\
        /*|*/|<!--|-->|!important|!|from|to|50%|format("woff2")|src|A b|é|\u{0}|\u{7F}|+|-|--|@|@\\|&|~||
        """.split(whereSeparator: { $0 == "|" || $0 == "\n" }).map(String.init)

    @Test func `drawn from what sheets are made of give a sheet that stays the same`() {
        var random = SplitMix(state: 17)
        for _ in 0..<20_000 {
            let css = (0..<Int.random(in: 1...40, using: &random)).map { _ in
                Self.pieces.randomElement(using: &random) ?? ""
            }
            Self.hold(Array(css.joined(separator: Bool.random(using: &random) ? " " : "").utf8))
        }
    }

    @Test func `at random give a sheet that stays the same`() {
        var random = SplitMix(state: 4)
        for _ in 0..<2_000 {
            Self.hold(
                (0..<Int.random(in: 0...200, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) })
        }
    }

    /// Rules as people write them, torn apart here and there: more of them is kept, so there is more to get wrong.
    @Test func `of rules that are torn apart give a sheet that stays the same`() {
        var random = SplitMix(state: 29)
        var kept = 0
        for _ in 0..<3_000 {
            let css = (0..<8).map { _ in Self.rule(&random) }.joined()
            Self.hold(Array(css.utf8))
            kept += BrandStylesheet(css, assets: Self.assets).css.count { $0 == ";" }
        }
        #expect(kept > 3_000)
    }

    private static let selectors = [
        ".a > p", "h1::before", ".b, .\\31 c", ":is(.a, :not(a))", "li:nth-child(2n - 1)", ":root", "*",
        "details[open]",
        "@media print", "@media (1px<=width<9rem)", "@layer brand", "@keyframes brand-a", "#a", "a[b=c]", "@font-face",
    ]
    private static let declarations = [
        "color: red", "background: url(art.svg) 0 0/cover, linear-gradient(#FFF, red 40vw)", "font: x",
        "font-family: A, \"b\\22 {\"",
        "padding: clamp(1px, 2vw + 1em, 2rem) 0", "--brand-own: 2px", "--brand-rail: url(x)", "content: \"\"",
        "color: red !important",
        "position: fixed", "transition: color 1s cubic-bezier(0,0,.2,1)", "border-radius: 1px/50%",
        "color: var(--text, rgb(0 0 0/.5))",
        "src: url(art.svg) format('woff2')", "from { color: red } to { color: blue", "p { color: red }", "b {",
    ]

    private static func rule(_ random: inout SplitMix) -> String {
        let body = (0..<3).map { _ in (declarations.randomElement(using: &random) ?? "") + noise(&random) }
        return (selectors.randomElement(using: &random) ?? "") + noise(&random) + "{" + body.joined(separator: ";")
            + "}"
    }

    private static func noise(_ random: inout SplitMix) -> String {
        Int.random(in: 0..<20, using: &random) == 0 ? pieces.randomElement(using: &random) ?? "" : ""
    }

    private static func hold(_ bytes: [UInt8]) {
        let sheet = BrandStylesheet(bytes, assets: assets)
        let again = BrandStylesheet(sheet.css, assets: assets)
        let input = String(decoding: bytes, as: UTF8.self)
        #expect(again.css == sheet.css, "\(input.debugDescription)")
        #expect(again.removals.isEmpty, "\(input.debugDescription): \(again.removals)")
        let bare = sheet.css.replacing("url(\"/brand/0a.svg\")", with: "").replacing(/"([^"\\]|\\.)*"/, with: "")
        #expect(!bare.contains("url("), "\(input.debugDescription)")
    }
}

/// The same numbers on every run.
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

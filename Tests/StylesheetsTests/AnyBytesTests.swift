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

    private static func hold(_ bytes: [UInt8]) {
        let sheet = BrandStylesheet(bytes, assets: assets)
        let again = BrandStylesheet(sheet.css, assets: assets)
        let input = String(decoding: bytes, as: UTF8.self)
        #expect(again.css == sheet.css, "\(input.debugDescription)")
        #expect(again.removals.isEmpty, "\(input.debugDescription): \(again.removals)")
        let fetches = sheet.css.replacing("url(\"/brand/0a.svg\")", with: "").contains("url(")
        #expect(!fetches, "\(input.debugDescription)")
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

import Testing

@testable import Stylesheets

@Suite struct `Values` {
    private static let files = BrandAssets(["art.svg": "/brand/0a.svg"])

    @Test(arguments: [
        ("COLOR: RED", "color: red"), ("color:#FFF", "color: #fff"), ("color: rgb(1,2 , 3)", "color: rgb(1, 2, 3)"),
        (
            "color: oklch(from var(--accent) calc(l*.9) c h/50%)",
            "color: oklch(from var(--accent) calc(l * .9) c h / 50%)"
        ),
        (
            "color: light-dark(#000, color-mix(in oklab, white 20%, var(--text)))",
            "color: light-dark(#000, color-mix(in oklab, white 20%, var(--text)))"
        ),
        (
            "background: linear-gradient(to right, red, 40vw, rgb(0 0 0 / .5)) 0 0/cover no-repeat, #fff",
            "background: linear-gradient(to right, red, 40vw, rgb(0 0 0 / .5)) 0 0 / cover no-repeat, #fff"
        ),
        ("padding: 0 1rem clamp(4px, 1vw + .5rem, 2rem)", "padding: 0 1rem clamp(4px, 1vw + .5rem, 2rem)"),
        ("margin: var(--row, 4px) auto", "margin: var(--row, 4px) auto"), ("color: inherit", "color: inherit"),
        (
            "box-shadow: inset 0 1px 2rem -1px rgb(0 0 0/10%), 0 0 red",
            "box-shadow: inset 0 1px 2rem -1px rgb(0 0 0 / 10%), 0 0 red"
        ),
        ("font-family: A\\\"b, 'C\"\\a d'", "font-family: A\\\"b, \"C\\\"\\a d\""),
        ("font-size: var(--size-13)", "font-size: var(--size-13)"), ("font-size: 1.5REM", "font-size: 1.5rem"),
        (
            "transition: color .2s ease-out, background-color 100ms cubic-bezier(0,0,.2,1)",
            "transition: color .2s ease-out, background-color 100ms cubic-bezier(0, 0, .2, 1)"
        ),
        ("animation: brand-glow 2s 3 alternate", "animation: brand-glow 2s 3 alternate"),
        ("--brand-own: 2px", "--brand-own: 2px"), ("--brand-hero-ratio: 16/9", ""),
        ("--brand-hero-ratio: 4 / 3", "--brand-hero-ratio: 4 / 3"),
        ("--brand-hero-columns: 2fr minmax(0,1fr)", "--brand-hero-columns: 2fr minmax(0, 1fr)"),
    ])
    func `that are allowed have one spelling`(declaration: String, kept: String) {
        #expect(Sheet.declaration(declaration) == kept)
    }

    @Test(arguments: ["art.svg", "/brand/0a.svg"])
    func `may show a file of the brand, by its name or its path`(name: String) {
        let kept = "background-image: url(\"/brand/0a.svg\")"
        #expect(Sheet.declaration("background-image: url(\(name))", assets: Self.files) == kept)
        #expect(Sheet.declaration("background-image: u\\72L( '\(name)' )", assets: Self.files) == kept)
    }

    @Test(arguments: [
        "url(//a.example/x)", "url('https://a.example')", "url(art.svg?x)", "url(./art.svg)", "url( art.svg\\))",
        "url(a b)",
        "url(data:image/svg+xml,x)", "u\\72 l(x)", "\\75rl('x')", "src('art.svg')", "image-set('art.svg' 1x)",
        "element(#a)",
        "-webkit-image-set(url(art.svg) 1x)", "cross-fade(url(a), red)", "paint(x)", "image('x')",
        "linear-gradient(red, url(x))", "var(--x, url(x))", "light-dark(url(x), red)", "URL(x)",
    ])
    func `never fetch anything else`(value: String) {
        let sheet = Sheet("p { background: \(value); --brand-x: \(value); --brand-rail: \(value) }", assets: Self.files)
        #expect(sheet.kept.isEmpty)
        #expect(sheet.reasons.count == 3)
        for case .value in sheet.reasons { Issue.record("\(value) is called a wrong value only") }
    }

    @Test(arguments: [
        "color: attr(x)", "color: env(x)", "color: if(media(print): red)", "color: --f(1)", "padding: calc(-1 * 1rem)",
        "color: expression(alert(1))", "--brand-x: toggle(a)", "padding: clamp(0px, sqrt(-1) * 1px, 1px)",
    ])
    func `use no function that is not listed`(declaration: String) {
        #expect(Sheet.declaration(declaration).isEmpty)
    }

    @Test(arguments: [
        "margin: -1px", "margin: 50vw", "margin: 200px", "margin: calc(1px)", "padding: clamp(-1px, 1px, 2px)",
        "padding: clamp(0px, 1px / 0, 2px)", "padding: clamp(0px, 1px, 999px)", "font-size: 1px", "font-size: 2em",
        "font-size: 0",
        "font-size: var(--row)", "font-size: var(--brand-x)", "font-size: var(--size-x, 1px)", "line-height: 0",
        "box-shadow: 0 0 0 9999px red", "border: 40rem solid", "letter-spacing: -1em", "transition: all 9s",
        "animation: turn 2s",
        "animation: brand-x .1s", "animation-iteration-count: infinite", "transition-timing-function: linear(0, 1, 0)",
        "padding: 1e9px", "padding: 1e999px", "padding: 1px \(String(repeating: "1px ", count: 9))", "color: red blue",
        "color:",
        "color: red;;color: \"x", "--brand-x: fixed", "--brand-x: 1px 9999px", "--brand-x: {a:b}", "--brand-x:",
        "--brand-row: -1px",
        "--brand-rail-scheme: fixed", "--brand-hue: var(--x)", "--brand-é: red", "--BRAND-x: red", "--x: red",
        "--text: red",
    ])
    func `stay in their bounds`(declaration: String) {
        let kept = Sheet.declaration(declaration)
        #expect(kept.isEmpty || kept == "color: red")
    }

    @Test(arguments: [
        "position: fixed", "position: var(--x)", "position: inherit", "z-index: 1", "display: none",
        "visibility: hidden",
        "opacity: .5", "transform: scale(2)", "translate: 1px", "inset: 0", "top: 0", "float: left", "order: 1",
        "grid-area: 1/1",
        "pointer-events: none", "clip-path: none", "filter: none", "mask: none", "overflow: hidden", "height: 0",
        "width: 1px",
        "text-indent: -99px", "-webkit-text-security: none", "appearance: none", "user-select: all", "quotes: 'a'",
        "all: unset",
        "outline: none", "content: 'x'", "font: 1px x", "behavior: x", "-moz-binding: x", "unknown: x",
        "view-transition-name: x",
        "anchor-name: --x", "container-type: size", "zoom: 9", "direction: rtl", "cursor: none", "cursor: url(x)",
    ])
    func `of properties that could cover, hide, say or change something are gone`(declaration: String) {
        let sheet = Sheet(".card { \(declaration) }")
        #expect(sheet.kept.isEmpty && sheet.reasons.count == 1)
    }
}

import Testing

@testable import Stylesheets

@Suite struct `A brand's sheet` {
    @Test func `is written in one layer, whichever way it came`() {
        let kept = ".a { color: red; } .b { color: blue; }"
        #expect(Sheet("@layer brand { .a { color: red } } .b { color: blue }").kept == kept)
        #expect(Sheet("@layer brand; .a { color: red } @LAYER brand { .b { color: blue }").kept == kept)
        #expect(BrandStylesheet("").css == "@layer brand {\n}\n")
    }

    @Test(arguments: [
        "} .a { color: red }", "} @layer x {", "</style><script>", "*/ } @import 'x'; /*", "\\7d .a{color:red}",
        "@media print {}} x{",
        ".a { color: red }}}}} body { color: red }", "@layer brand{}} .a{color:red} @layer x{",
    ])
    func `cannot leave its layer`(css: String) {
        let sheet = BrandStylesheet(css)
        let depths = sheet.css.reduce(into: [0]) { $0.append(($0.last ?? 0) + ($1 == "{" ? 1 : $1 == "}" ? -1 : 0)) }
        #expect(sheet.css.hasPrefix("@layer brand {\n") && sheet.css.hasSuffix("\n}\n"))
        #expect(depths.last == 0 && depths.dropFirst(15).dropLast(2).allSatisfy { $0 > 0 })
        #expect(!sheet.css.contains("<") && !sheet.css.contains("@import"))
    }

    @Test(arguments: [
        (
            "@media PRINT and (min-width:40REM), not screen { .a { color: red } }",
            "@media print and (min-width: 40rem), not screen { .a { color: red; } }"
        ),
        ("@media (400px<=width<60rem) { .a { color: red } }", "@media (400px <= width < 60rem) { .a { color: red; } }"),
        (
            "@media (not (hover)) or (aspect-ratio: 4/3) { .a { color: red } }",
            "@media (not (hover)) or (aspect-ratio: 4 / 3) { .a { color: red; } }"
        ),
        (
            "@supports (color: oklch(0 0 0)) and (not (a: b)) { .a { color: red } }",
            "@supports (color: oklch(0 0 0)) and (not (a: b)) { .a { color: red; } }"
        ),
        (
            "@keyframes brand-x { 0%, 50% { color: red } to { color: blue } }",
            "@keyframes brand-x { 0%, 50% { color: red; } to { color: blue; } }"
        ),
    ])
    func `keeps conditions and animations`(css: String, kept: String) {
        #expect(Sheet(css).kept == kept)
    }

    @Test(arguments: [
        "@import 'x';", "@import url(x) layer(brand);", "@charset 'utf-8';", "@namespace url(x);",
        "@page { margin: 0 }", "@property --x {}",
        "@container x { .a { color: red } }", "@scope (.a) { .b { color: red } }", "@layer x { .a { color: red } }",
        "@layer brand.x {}",
        "@layer a, brand;", "@font-face { font-family: x; src: local('x') }", "@font-face { src: url(x) }",
        "@keyframes turn { to { color: red } }",
        "@keyframes 'brand-x' { to { color: red } }", "@keyframes brand-x { 0%,1%,2%,3%,4% { color: red } }",
        "@media (x: y) { .a { color: red } }",
        "@media (width > url(x)) { .a { color: red } }", "@media print;",
        "@supports selector(:has(a)) { .a { color: red } }",
        "@supports (background: url(x)) { .a { color: red } }", "@media print { @import 'x'; }",
        "@media print { @layer brand { .a { color: red } } }",
        "@\\69mport 'x';", "@view-transition { navigation: auto }", "@starting-style { .a { color: red } }", "@media",
        "@", ".a", ".a { .b { color: red } }",
    ])
    func `keeps no other at-rule and nothing that is nested`(css: String) {
        let sheet = Sheet(css)
        #expect(sheet.kept.isEmpty && !sheet.removals.isEmpty)
    }

    @Test func `keeps fonts from files of the brand`() {
        let sheet = Sheet(
            "@font-face { font-family: 'A b'; src: url(a.woff2) format('woff2'); font-weight: 100 900; unicode-range: U+0-7F }",
            assets: BrandAssets(["a.woff2": "/brand/1.woff2"]))
        #expect(
            sheet.kept
                == "@font-face { font-family: \"A b\"; src: url(\"/brand/1.woff2\") format(\"woff2\"); font-weight: 100 900; }"
        )
        #expect(sheet.reasons == [.property("unicode-range")])
    }

    @Test func `names everything that it lost by line, column and reason, in order`() {
        let sheet = Sheet(
            "@import 'x';\n.é { position:\n fixed; color: red !important }\r\n#a { }\n.b { float: left; }")
        #expect(
            sheet.removals.map { "\($0.line):\($0.column) \($0.excerpt)" } == [
                "1:1 @import 'x';", "2:6 position: fixed", "3:9 color: red !important", "4:1 #a", "5:6 float: left",
            ])
        #expect(
            sheet.reasons == [
                .atRule("import"), .property("position"), .important, .selector(.id("a")), .property("float"),
            ])
        #expect(
            sheet.removals.first?.description == """
                1:1  @import 'x';
                    `@import` fetches a sheet that nobody has checked. Put the rules into this sheet.
                """)
    }

    @Test(arguments: [("colour", "`color`"), ("backgroud-color", "`background-color`"), ("font", "`font-size`")])
    func `says what may have been meant`(name: String, suggestion: String) {
        #expect(Removal.Reason.property(name).suggestion?.contains(suggestion) == true)
        #expect(Removal.Reason.property("zzzzzzzzzzzz").suggestion == nil)
    }

    @Test func `has a size, and rules and declarations of a number`() {
        #expect(Sheet(String(repeating: " ", count: Limits.bytes + 1)).reasons == [.tooLarge(limit: Limits.bytes)])
        let rules = Sheet(String(repeating: ".a{color:red}", count: Limits.rules + 5))
        #expect(rules.reasons == [.tooManyRules(limit: Limits.rules)] && rules.kept.count { $0 == "." } == Limits.rules)
        let declarations = Sheet(".a{" + String(repeating: "color:red;", count: Limits.declarations + 5))
        #expect(declarations.reasons == [.tooManyDeclarations(limit: Limits.declarations)])
    }

    @Test(arguments: [
        "(", "[", "{", "@media(", "a{b:c(", ":is(", "@media print{", ".a{color:rgb(", "@supports((", "var(--x,",
    ])
    func `is read to its end however deep its brackets are`(piece: String) {
        let css = String(repeating: piece, count: 20_000)
        #expect(Sheet(css).kept.isEmpty && Sheet(".a{color:red}" + css).kept == ".a { color: red; }")
    }
}

import Testing

@testable import Stylesheets

@Suite struct `Selectors` {
    @Test(arguments: [
        ("P", "p"), (".a.b>c:hover", ""), (".card>a:hover", ".card > a:hover"),
        ("a , .b~.c+.d .e", "a, .b ~ .c + .d .e"),
        (".a/**/.b", ".a.b"), ("*", "*"), (".\\31 a", ".\\31 a"), (".é", ".\\e9 "), (".a\\.b", ".a\\.b"),
        (".-\\-", ".--"), (".\\-", ".\\-"),
        ("tr:nth-child( 2N + 1 )", "tr:nth-child(2n+1)"), ("tr:nth-child(-n+ 3)", "tr:nth-child(-n+3)"),
        ("li:nth-last-child(ODD)", "li:nth-last-child(odd)"),
        (".a:is(.b, :not(.c))", ".a:is(.b, :not(.c))"), ("p:before", "p::before"), ("p::SELECTION", "p::selection"),
        ("details[open] > summary", "details[open] > summary"), (".a:lang(de)", ".a:lang(de)"),
        (":focus-visible", ":focus-visible"),
    ])
    func `have one spelling`(selector: String, kept: String) {
        #expect(Sheet.selector(selector).trimmingSpace == kept.trimmingSpace)
    }

    @Test(arguments: [
        "#a", "a[href]", "input[value=a]", "[value^='a']", "[data-x]", "[a|b]", "a|b", "*|*", "|a", "a:visited",
        "a:link", ":has(a)",
        "input:valid", ":placeholder-shown", ":target", "::part(x)", "::slotted(a)", "::-webkit-scrollbar", "script",
        "head", "x-a",
        "iframe", "& a", "a &", "> a", "a >", "a > > b", "a || b", "", "a:", "a::", ".", ".1a", "a.b::before.c",
        "a::before b", ":is()",
        ":nth-child(2x)", ":nth-child(n of a)", ":nth-child()", ":host", ":is(:is(:is(a)))", ":not(#a)",
        "a:hover::after::before",
        ".a .a .a .a .a .a .a .a .a", "a(", "a)", "a{", "@", "1", "'a'", "a!b", ":lang(a b)", "<!--", "a/b",
    ])
    func `that are not on the list are gone`(selector: String) {
        #expect(
            Sheet("\(selector), .x { color: red }").kept.hasPrefix(".x {")
                || Sheet("\(selector) { color: red }").kept.isEmpty)
        #expect(!Sheet("\(selector) { color: red }").removals.isEmpty)
    }

    @Test func `leave the others of their rule`() {
        let sheet = Sheet("#a, .b, c[d=e] { color: red }")
        #expect(sheet.kept == ".b { color: red; }")
        #expect(sheet.reasons == [.selector(.id("a")), .selector(.type("c"))] || sheet.reasons.count == 2)
    }

    @Test(arguments: ["html", ":root", "html.x", ":is(html)", ":where(.a, :root)", "*:root", ".a, :root"])
    func `of the root set tokens only`(selector: String) {
        let sheet = Sheet("\(selector) { --brand-own: 1px; color: red }")
        #expect(sheet.kept == "\(selector) { --brand-own: 1px; }")
        #expect(sheet.reasons == [.rootTakesTokens("color")])
    }

    @Test(arguments: ["*", ":hover", ":not(body)", ":is(.a)", "[open]", ":first-child"])
    func `that reach the root do not change its size of text`(selector: String) {
        let sheet = Sheet("\(selector) { color: red; font-size: 20px; animation: brand-x 2s }")
        #expect(sheet.kept == "\(selector) { color: red; }")
        #expect(sheet.reasons == [.reachesRoot("font-size"), .reachesRoot("animation")])
    }

    @Test(arguments: [
        ("h1::before", true), ("section p::after, hr::after", true), ("button::before", false),
        (".button::after", false),
        ("a::before", false), ("td::before", false), ("::before", false), ("h1", false), ("h1::marker", false),
        ("h1::before, a::before", false),
    ])
    func `may decorate what is no control, with nothing that can be read`(selector: String, isAllowed: Bool) {
        #expect(!Sheet("\(selector) { content: \"\" }").kept.isEmpty == isAllowed)
        #expect(Sheet("\(selector) { content: \"Pay\"; content: counter(x); content: open-quote }").kept.isEmpty)
    }
}

extension String {
    fileprivate var trimmingSpace: String { split(separator: " ").joined(separator: " ") }
}

import Testing

@testable import Stylesheets

@Suite struct `The tree of a sheet` {
    @Test(arguments: [
        ("a(b[c]{d})", "a(b <square c> <curly d>)"), ("(]})", "<round close-square close-curly>"),
        (")a", "close-round a"),
        ("{[(", "<curly <square <round >>>"), ("rgb(1,2)", "rgb(1i , 2i)"),
    ])
    func `matches brackets and closes what is open at the end`(css: String, tree: String) {
        #expect(Notation.tree(css) == tree)
    }

    @Test func `ends at a depth, and reads on behind what was too deep`() {
        #expect(Notation.tree("((([)]{f()}))) a", deepest: 2) == "<round <round deep>> _ a")
    }

    @Test(arguments: ["(", "{", "[", "f(", "@a{"])
    func `survives a hundred thousand open brackets`(bracket: String) {
        #expect(Notation.tree(String(repeating: bracket, count: 100_000)).hasSuffix(">") || bracket == "f(")
    }
}

@Suite struct `Rules` {
    @Test func `are qualified or begin with an at-keyword`() {
        let rules = Notation.rules("<!-- a, b { c: d } --> @media print { e {} } @import 'x'; f")
        #expect(rules.map(\.kind) == [.qualified, .at("media"), .at("import"), .qualified])
        #expect(rules.map { Notation.words($0.prelude.withoutSpace) } == ["a , b", "print", "'x'", "f"])
        #expect(rules.map { $0.block != nil } == [true, true, false, false])
    }

    @Test func `keep a brace inside brackets to themselves`() {
        #expect(Notation.rules("a[{] b { c } d").count == 1)
        #expect(Notation.rules("@x (;{}) ; y {}").map(\.kind) == [.at("x"), .qualified])
    }

    @Test(arguments: [
        ("color: red; margin : 0 1px;", ["color=red", "margin=0i _ 1[px]"]),
        ("a: b !important", ["a=b important"]), ("a: b ! /**/ IMPORTANT ;", ["a=b important"]),
        ("a: b important; a:;", ["a=b _ important", "a="]),
        ("--x: {a;b} c; d: e", ["--x=<curly a ; b> _ c", "d=e"]),
        ("color red; a: b", ["broken 9", "a=b"]), ("; ;1: 2; a: b", ["broken 4", "a=b"]),
        ("a { b: c } d: e", ["nested 10", "d=e"]), ("a:hover { b: c } d: e", ["nested 16", "d=e"]),
        ("&.x { } @media print { } @x; a: b", ["nested 7", "nested 16", "broken 2", "a=b"]),
        ("a: f(;) ; b: c", ["a=f(;)", "b=c"]),
    ])
    func `hold declarations, and name what is none`(css: String, items: [String]) {
        #expect(Notation.items(css) == items)
    }

    @Test func `know their place by line and column, in characters`() {
        let source = SourceText(Array("é {}\r\n  ü: x\r\rb".utf8))
        var positions = SourcePositions(source)
        #expect(positions.place(of: 3) == (1, 3))
        #expect(positions.place(of: source.bytes.count - 1) == (4, 1))
    }

    @Test func `are quoted to people on one line, without what would steer a terminal`() {
        let source = SourceText(Array("a {\n\t\tb: '\u{1B}[2J\u{202E}x' }".utf8))
        #expect(source.excerpt(0..<99) == "a { b: ' [2J\u{FFFD}x' }")
        #expect(SourceText(Array(String(repeating: "é", count: 99).utf8)).excerpt(0..<198).count == 61)
    }
}

import Testing

@testable import Stylesheets

/// What CSS Syntax 3 says of characters, case by case.
@Suite struct `Tokens` {
    @Test(arguments: [
        ("a-b _c --d -e é", ["a-b", "_", "_c", "_", "--d", "_", "-e", "_", "é"]),
        ("-", ["delim-"]), ("--", ["--"]), ("-1", ["-1i"]), ("- 1", ["delim-", "_", "1i"]),
        ("a(b", ["a(", "b"]), ("@media @-x @ @1", ["@media", "_", "@-x", "_", "delim@", "_", "delim@", "1i"]),
        ("#a #1a #-b #", ["#a", "_", "##1a", "_", "#-b", "_", "delim#"]),
        ("<!-- --> <! ->", ["<!--", "_", "-->", "_", "delim<", "delim!", "_", "delim-", "delim>"]),
        ("a/* ; */b/**/", ["a", "b"]), ("/* never ends", []), ("/", ["delim/"]),
        (
            ":;,()[]{}",
            [":", ";", ",", "open-round", "close-round", "open-square", "close-square", "open-curly", "close-curly"]
        ),
    ])
    func `are names, signs and comments`(css: String, tokens: [String]) {
        #expect(Notation.tokens(css) == tokens)
    }

    @Test(arguments: [
        ("1 1.5 .5 +.5 -2", ["1i", "_", "1.5", "_", ".5", "_", "+.5", "_", "-2i"]),
        ("1. 1.e3", ["1i", "delim.", "_", "1i", "delim.", "e3"]), ("1e3 1E-3 1e+3", ["1e3", "_", "1E-3", "_", "1e+3"]),
        ("1em 1e 1e- 1--x", ["1[em]", "_", "1[e]", "_", "1[e-]", "_", "1[--x]"]),
        ("50% 1e3px", ["50%", "_", "1e3[px]"]),
        ("1.2.3", ["1.2", ".3"]), ("+a +", ["delim+", "a", "_", "delim+"]), ("1\\65 3", ["1[e3]"]),
    ])
    func `are numbers, percentages and dimensions`(css: String, tokens: [String]) {
        #expect(Notation.tokens(css) == tokens)
    }

    @Test func `of numbers beyond all measure are infinite, not an error`() {
        var tokenizer = Tokenizer(SourceText(Array("1e99999 -1e99999".utf8)))
        guard case .number(let number)? = tokenizer.next()?.kind else {
            Issue.record("no number")
            return
        }
        #expect(number.value == .infinity && number.text == "1e99999")
    }

    @Test(arguments: [
        (#""a" 'b"'"#, ["'a'", "_", "'b\"'"]), ("\"a", ["'a'"]), ("\"a\nb", ["bad-string", "_", "b"]),
        ("\"a\\\nb\"", ["'ab'"]), (#""\41 b\22""#, ["'Ab\"'"]), (#""a\"#, ["'a'"]), ("''", ["''"]),
    ])
    func `are strings, good and bad`(css: String, tokens: [String]) {
        #expect(Notation.tokens(css) == tokens)
    }

    @Test(arguments: [
        ("url(a.png)", ["url<a.png>"]), ("url( a )b", ["url<a>", "b"]), ("URL(a", ["url<a>"]), ("url()", ["url<>"]),
        ("url('a')", ["url(", "'a'", "close-round"]), ("url(  'a')", ["url(", "_", "'a'", "close-round"]),
        ("url(a b)c", ["bad-url", "c"]), ("url(a(b)c", ["bad-url", "c"]), ("url(a\"b\\)c)d", ["bad-url", "d"]),
        (#"url(a\)b)"#, ["url<a)b>"]), (#"\75rl(a)"#, ["url<a>"]), (#"ur\6c ("a")"#, ["url(", "'a'", "close-round"]),
    ])
    func `are addresses, good and bad, however they are spelt`(css: String, tokens: [String]) {
        #expect(Notation.tokens(css) == tokens)
    }

    @Test(arguments: [
        (#"\41 b"#, ["Ab"]), (#"\000041b"#, ["Ab"]), (#"\0 \d800 \110000 x"#, ["\u{FFFD}\u{FFFD}\u{FFFD}x"]),
        (#"\.a"#, [".a"]), ("a\\\nb", ["a", "delim\\", "_", "b"]), ("\\", ["\u{FFFD}"]), (#"\é"#, ["é"]),
        (#"#\31 a"#, ["#1a"]),
    ])
    func `decode escapes`(css: String, tokens: [String]) {
        #expect(Notation.tokens(css) == tokens)
    }

    @Test func `come from text with one kind of line end and no zero byte`() {
        let source = SourceText([0xEF, 0xBB, 0xBF, 0x61, 13, 10, 13, 12, 10, 0, 0xFF])
        #expect(source.bytes == Array("a\n\n\n\n\u{FFFD}\u{FFFD}".utf8))
    }
}

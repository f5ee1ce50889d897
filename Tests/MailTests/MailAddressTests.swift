import Testing

@testable import Mail

@Suite struct `A mail address` {
    @Test(arguments: [
        ("maria@lakeside.example", "maria@lakeside.example"),
        ("Maria.O'Neil+desk@Lakeside.EXAMPLE", "Maria.O'Neil+desk@lakeside.example"),
        ("post@bücher.example", "post@xn--bcher-kva.example"), ("post@例え.jp", "post@xn--r8jz45g.jp"),
        ("a@localhost", "a@localhost"),
    ])
    func `is ASCII on the wire`(text: String, wire: String) throws {
        #expect(try MailAddress(text).description == wire)
    }

    @Test(arguments: [
        "", "@", "maria", "maria@", "@lakeside.example", "a b@x.example", "a@b c.example", "a@x..example",
        ".a@x.example",
        "a.@x.example", "a..b@x.example", "\"a b\"@x.example", "a@x.example\r\nBcc: b@y.example", "a\n@x.example",
        "a@x.example>", "<a@x.example", "a@-x.example", "a@x_.example/", "jürgen@x.example", "a,b@x.example",
        "a@[127.0.0.1]",
        "a@x.example\u{0}", "a@\(String(repeating: "x", count: 64)).example",
        "\(String(repeating: "x", count: 65))@x.example", "a@x.example:25", "a@b/c.example", "a@ex\u{301}\u{0}.example",
    ])
    func `is refused where it could be read as more, or as nothing`(text: String) {
        #expect(throws: MailError.address(text)) { try MailAddress(text) }
    }

    @Test(arguments: ["<a@b.example>"]) func `makes an id of a message, which is read again`(text: String) throws {
        #expect(try MessageID(text).description == text)
        #expect(try MessageID("a", at: "b.example") == MessageID(text))
        for other in ["a@b.example", "<a@b.example", "<a>", "<a@b.example>\r\nX: y", "<<a@b.example>>"] {
            #expect(throws: MailError.self) { try MessageID(other) }
        }
    }
}

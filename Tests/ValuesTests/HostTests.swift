import Testing
import Values

@Suite struct `A host` {
    @Test(arguments: [
        ("Ads.Example.COM", "ads.example.com", false), ("ads.example.com:8080", "ads.example.com", false),
        ("ads.example.com.", "ads.example.com", false), ("ads.example.com.:443", "ads.example.com", false),
        ("localhost", "localhost", false), ("xn--bcher-kva.example", "xn--bcher-kva.example", false),
        ("127.0.0.1:80", "127.0.0.1", true), ("[::1]", "[::1]", true), ("[::1]:8080", "[::1]", true),
        ("[2001:DB8:0:0:0:0:0:1]", "[2001:db8::1]", true), ("a-b.3com.example", "a-b.3com.example", false),
    ])
    func `is normalised`(text: String, name: String, isAddress: Bool) throws {
        let host = try #require(Host(text))
        #expect(host.name == name)
        #expect(host.isAddress == isAddress)
        #expect(Host(name) == host)
    }

    @Test(arguments: [
        "", ".", "..", ":80", " ", "a b", " a.example", "a.example ", "a\t", "a..b", ".a", "a.b..", "-a.example",
        "a-.example", "a_b.example", "user@a.example", "a/b", "a?b", "a#b", "a,b", "a.example:", "a.example:x",
        "a.example:65536", "a.example:-1", "a.example:80:80", "a.example:000080", "bücher.example", "ａ.example",
        "1.2.3", "1.2.3.256", "01.2.3.4", "1.2.3.4.5", "0x7f.1", "a.0X7f", "2130706433", "[", "]", "[]", "[::1",
        "[::1]x", "[::1]:", "[fe80::1%eth0]", "[127.0.0.1]", "::1", "[::1]]",
        "a\0b", "[::1\0]", "%61.example", "*.example",
        "a\u{301}.example", "[::1\u{301}]",
    ])
    func `is refused when malformed`(text: String) {
        #expect(Host(text) == nil)
    }

    @Test func `keeps to the lengths of DNS`() {
        let label = String(repeating: "a", count: 63)
        let longest = "\(label).\(label).\(label).\(String(label.dropLast(2)))"
        #expect(longest.utf8.count == 253)
        #expect(Host(longest + ".:65535")?.name == longest)
        #expect(Host(longest + "a") == nil)
        #expect(Host(label + "a.example") == nil)
        #expect(Host(String(repeating: "a.", count: 1_000_000)) == nil)
    }
}

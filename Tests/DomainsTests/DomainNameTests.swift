import Testing
import Values

@testable import Domains

@Suite struct `A host that somebody types` {
    @Test(arguments: [
        ("ads.example.com", "ads.example.com"), ("  ADS.Example.COM. ", "ads.example.com"),
        ("https://ads.example.com/", "ads.example.com"), ("http://me@ads.example.com:8443/a?b#c", "ads.example.com"),
        ("bücher.example", "xn--bcher-kva.example"), ("BÜCHER.example", "xn--bcher-kva.example"),
        ("xn--bcher-kva.example", "xn--bcher-kva.example"), ("straße.example", "xn--strae-oqa.example"),
        ("ads。example。com", "ads.example.com"), ("例え.example", "xn--r8jz45g.example"),
        ("example.co.uk", "example.co.uk"), ("a.b.c.example.com", "a.b.c.example.com"),
        ("bu\u{308}cher.example", "xn--bcher-kva.example"),
    ])
    func `is read in the one spelling that requests have`(typed: String, host: String) throws {
        #expect(try DomainName(typed).host.name == host)
    }

    @Test(arguments: [
        ("", DomainRefusal.empty), ("   ", .empty), ("https://", .empty), ("/a", .empty),
        ("ads example.com", .notAName), ("a_b.example.com", .notAName), ("-a.example.com", .notAName),
        ("a..example.com", .notAName), (".example.com", .notAName), ("ads.example.com:99999", .notAName),
        ("bü_cher.example.com", .notAName), ("bü\u{FF3F}cher.example.com", .notAName),
        ("bü cher.example.com", .notAName),
        ("xn--a.example", .notAName), ("a\u{0}b.example.com", .notAName), ("*.example.com", .notAName),
        ("\u{1F600}\u{200B}.example.com", .notAName),
        ("192.0.2.1", .address), ("[2001:db8::1]", .address),
        ("intranet", .incomplete),
        ("co.uk", .publicSuffix), ("com.au", .publicSuffix), ("github.io", .publicSuffix), ("CO.UK.", .publicSuffix),
        ("localhost", .special), ("northwind.localhost", .special), ("printer.local", .special),
        ("1.0.0.127.in-addr.arpa", .special), ("db.internal", .special),
    ])
    func `is refused for what it is`(typed: String, refusal: DomainRefusal) {
        #expect(throws: refusal) { try DomainName(typed) }
    }

    @Test func `is never a name that DNS cannot carry`() {
        let label = String(repeating: "a", count: 63)
        #expect(throws: Never.self) { try DomainName("\(label).example.com") }
        #expect(throws: DomainRefusal.notAName) { try DomainName("\(label)a.example.com") }
        #expect(throws: DomainRefusal.notAName) { try DomainName("\(label).\(label).\(label).\(label).example.com") }
        #expect(throws: DomainRefusal.self) { try DomainName(String(repeating: "a.", count: 4000)) }
    }

    @Test(
        arguments: [
            ("example.com", "www.example.com"), ("www.example.com", "example.com"),
            ("example.co.uk", "www.example.co.uk"),
            ("ads.example.com", nil), ("www.ads.example.com", nil),
        ] as [(String, String?)])
    func `has a pair when it is a domain as a whole, or its www`(typed: String, pair: String?) throws {
        #expect(try DomainName(typed).pair?.host.name == pair)
    }

    @Test func `knows the names above it, down to what was registered`() throws {
        let name = try DomainName("a.b.example.co.uk")
        #expect(name.withAncestors == ["a.b.example.co.uk", "b.example.co.uk", "example.co.uk"])
        #expect(name.registrable == "example.co.uk" && !name.isApex)
        #expect(try DomainName("example.co.uk").withAncestors == ["example.co.uk"])
    }

    @Test func `is shown as its owner writes it`() throws {
        #expect(try DomainName("BÜCHER.example").spelled == "bücher.example")
        #expect(try DomainName("ads.example.com").spelled == "ads.example.com")
    }
}

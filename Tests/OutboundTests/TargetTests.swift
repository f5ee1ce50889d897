import Testing

@testable import Outbound

@Suite struct `A web address` {
    @Test(arguments: [
        ("https://Feeds.Example.com/Show?x=1#top", "https://feeds.example.com/Show?x=1"),
        ("http://example.com:80", "http://example.com/"), ("https://example.com:8443/a", "https://example.com:8443/a"),
        ("http://[2606:4700:0:0::1111]/x", "http://[2606:4700::1111]/x"), ("http://8.8.8.8/", "http://8.8.8.8/"),
    ])
    func `has one spelling`(text: String, url: String) throws {
        #expect(try Target(text).url == url)
    }

    @Test(
        arguments: [
            ("ftp://example.com/", .scheme), ("file:///etc/passwd", .scheme), ("example.com/feed", .scheme),
            ("http+unix://%2Ftmp%2Fsocket/", .scheme), ("https://user@example.com/", .credentials),
            ("https://user:secret@example.com/", .credentials), ("https:///feed", .host),
            ("http://[fe80::1%25eth0]/", .host), ("http://exa%2fmple.com/", .host),
            ("https://exam ple.com/", .malformed),
            ("https://example.com/" + String(repeating: "a", count: 2000), .tooLong),
        ] as [(String, OutboundError.URLFault)])
    func `that cannot be used says why`(text: String, fault: OutboundError.URLFault) {
        #expect(throws: OutboundError.unusableURL(fault)) { try Target(text) }
    }
}

import Testing

@testable import Feeds

/// Files that somebody made to hurt, and files that nobody made at all.
@Suite struct `A hostile feed` {
    @Test func `of a billion laughs is refused at its first line`() {
        var laughs = "<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY lol \"lol\">"
        for depth in 1...9 {
            let inner = String(repeating: "&lol\(depth == 1 ? "" : "\(depth - 1)");", count: 10)
            laughs += "<!ENTITY lol\(depth) \"\(inner)\">"
        }
        laughs += "]><rss><channel><title>&lol9;</title></channel></rss>"
        #expect(throws: FeedError.doctype(line: 1)) { try Fixture.read(laughs) }
    }

    @Test(arguments: [
        "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
        "<!DOCTYPE rss SYSTEM \"http://evil.test/a.dtd\">",
        "<!DOCTYPE rss [<!ENTITY % p SYSTEM \"http://evil.test/b.dtd\"> %p;]>", "<!DOCTYPE rss>",
    ])
    func `reaches for nothing outside`(doctype: String) {
        #expect(throws: FeedError.doctype(line: 2)) {
            try Fixture.read("<?xml version=\"1.0\"?>\n\(doctype)<rss><channel><title>&x;</title></channel></rss>")
        }
    }

    @Test func `has no entities of its own`() {
        #expect(throws: FeedError.malformed(line: 2, reason: "undefined entity")) {
            try Fixture.read(Fixture.feed("<title>&secret;</title>"))
        }
    }

    @Test func `of ten thousand levels is not followed down`() {
        let deep = String(repeating: "<a>", count: 10_000)
        #expect(throws: FeedError.tooDeep(line: 2)) { try Fixture.read(Fixture.feed(deep)) }
        let nested = String(repeating: "<itunes:category text=\"x\">", count: 10_000)
        #expect(throws: FeedError.tooDeep(line: 2)) { try Fixture.read(Fixture.feed(nested)) }
    }

    @Test func `with endless text keeps a little of it`() throws {
        let long = String(repeating: "word ", count: 1_000_000)
        let feed = try Fixture.read(Fixture.feed("<title>\(long)</title><description>\(long)</description>"))
        #expect(feed.title.unicodeScalars.count <= 200 && feed.summary.unicodeScalars.count <= 2000)
    }

    @Test func `without end is refused`() {
        var limits = FeedLimits()
        limits.bytes = 1 << 20
        let long = String(repeating: "word ", count: 300_000)
        #expect(throws: FeedError.tooLarge(limit: 1 << 20)) { try Fixture.read(Fixture.feed(long), limits) }
    }

    @Test(arguments: ["<title x=\"", "<!-- ", "<?pi ", "<"])
    func `with an endless tag is refused before it fills the memory`(start: String) throws {
        var reader = FeedReader()
        try reader.feed(Array("<rss><channel>\(start)".utf8))
        let piece = [UInt8](repeating: UInt8(ascii: "a"), count: 64 << 10)
        let error = #expect(throws: FeedError.self) { for _ in 0..<100 { try reader.feed(piece) } }
        #expect(error == .longToken(line: 1))
    }

    @Test func `of more episodes than anybody makes is refused`() {
        var limits = FeedLimits()
        limits.items = 10
        let many = String(repeating: "<item/>", count: 11)
        #expect(throws: FeedError.tooManyItems(limit: 10)) { try Fixture.read(Fixture.feed(many), limits) }
    }

    @Test func `that breaks off says where`() {
        for length in stride(from: 1, to: Fixture.whole.utf8.count, by: 13) {
            let part = Array(Fixture.whole.utf8.prefix(length))
            let error = #expect(throws: FeedError.self) { try FeedReader.read(part) }
            if case .cutOff? = error { continue }
            Issue.record("\(length): \(String(describing: error))")
        }
    }

    @Test func `that is not well formed says where and what`() {
        let error = #expect(throws: FeedError.self) { try Fixture.read("<rss>\n<channel>\n</rss>") }
        #expect(error == .malformed(line: 3, reason: "mismatched tag"))
        #expect(error?.message.contains("line 3: mismatched tag") == true)
    }

    @Test(arguments: 0..<8)
    func `of random bytes or with random wounds never traps`(seed: UInt64) {
        var random = Seeded(state: seed)
        let good = Array(Fixture.whole.utf8)
        for _ in 0..<300 {
            var bytes = Bool.random(using: &random) ? good : Array(good.prefix(Int.random(in: 0...200, using: &random)))
            for _ in 0..<Int.random(in: 1...8, using: &random) where !bytes.isEmpty {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.removeSubrange(place..<min(bytes.count, place + 9))
                default: bytes.insert(contentsOf: good.suffix(Int.random(in: 0...80, using: &random)), at: place)
                }
            }
            _ = try? FeedReader.read(bytes)
            _ = try? FeedReader.read((0..<100).map { _ in UInt8.random(in: 0...255, using: &random) })
        }
    }

    /// SplitMix64: the same numbers on every machine.
    struct Seeded: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }
}

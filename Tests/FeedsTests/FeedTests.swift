import Foundation
import Testing

@testable import Feeds

@Suite struct `A feed` {
    @Test func `says what the show is`() throws {
        let feed = try Fixture.read(Fixture.whole)
        #expect(feed.title == "Night Shift")
        #expect(feed.summary == "Work & sleep, in that order.")
        #expect(feed.language == "en-us" && feed.author == "Ada Moss" && !feed.isExplicit)
        #expect(feed.link == "https://nightshift.test")
        #expect(feed.categories == ["Society & Culture", "Documentary", "Business"])
    }

    @Test func `says what its episodes are`() throws {
        let feed = try Fixture.read(Fixture.whole)
        #expect(feed.items.map(\.guid) == ["g2", "g1"] && feed.items.map(\.title) == ["Two", "Pilot"])
        let two = try #require(feed.items.first)
        #expect(two.seconds == 3723 && two.isExplicit && !two.isGuidMissing)
        #expect(two.publishedAt == Date(timeIntervalSince1970: 1_777_959_000))
        #expect(two.enclosure == .init(url: "https://cdn.test/2.mp3", type: "audio/mpeg", length: 2000))
        #expect(feed.skipped.isEmpty)
    }

    @Test func `means namespaces and not prefixes`() throws {
        let feed = try Fixture.read(
            """
            <rss xmlns:x="HTTP://www.iTunes.com/DTDs/Podcast-1.0.dtd" xmlns:itunes="urn:other"><channel>
            <title>Show</title><x:author>Right</x:author><itunes:author>Wrong</itunes:author>
            <y:title xmlns:y="urn:other">Wrong</y:title></channel></rss>
            """)
        #expect(feed.title == "Show" && feed.author == "Right")
    }

    @Test func `may put RSS itself into a namespace`() throws {
        let feed = try Fixture.read(
            "<rss xmlns=\"urn:rss\"><channel><title>Show</title><item>\(Fixture.plainItem)</item></channel></rss>")
        #expect(feed.title == "Show" && feed.items.count == 1)
    }

    @Test func `without a guid knows an episode by its audio, and says so`() throws {
        let feed = try Fixture.read(Fixture.item(Fixture.plainItem.replacing("<guid>g1</guid>", with: "")))
        #expect(feed.items.map(\.guid) == ["https://cdn.test/1.mp3"])
        #expect(feed.items.map(\.isGuidMissing) == [true])
    }

    @Test func `leaves out what is no episode and counts it`() throws {
        let entries = [
            "<guid>a</guid><pubDate>4 May 2026</pubDate>",
            Fixture.plainItem.replacing("Mon, 04 May 2026 05:00:00 GMT", with: "soon"),
            Fixture.plainItem.replacing("g1", with: String(repeating: "g", count: 501)),
            Fixture.plainItem, Fixture.plainItem,
        ]
        let feed = try Fixture.read(
            Fixture.feed("<title>Show</title>" + entries.map { "<item>\($0)</item>" }.joined()))
        #expect(feed.items.count == 1)
        #expect(feed.skipped == [.noAudio: 1, .noDate: 1, .longGuid: 1, .repeatedGuid: 1])
    }

    @Test func `may leave the title to Apple, or to nobody`() throws {
        let untitled = Fixture.plainItem.replacing("<title>Pilot</title>", with: "")
        #expect(try Fixture.read(Fixture.item(untitled)).items.map(\.title) == ["Untitled episode"])
        let apple = untitled + "<itunes:title>Pilot</itunes:title>"
        #expect(try Fixture.read(Fixture.item(apple)).items.map(\.title) == ["Pilot"])
    }

    @Test func `is the same however it is cut into pieces`() throws {
        let whole = try Fixture.read(Fixture.whole)
        for size in [1, 2, 3, 7, 64, 1000] {
            var (reader, rest) = (FeedReader(), Array(Fixture.whole.utf8)[...])
            while !rest.isEmpty {
                try reader.feed(Array(rest.prefix(size)))
                rest = rest.dropFirst(size)
            }
            #expect(try reader.finish() == whole)
        }
    }

    @Test func `of another kind says which`() {
        #expect(throws: FeedError.notAFeed(root: "feed")) { try Fixture.read("<feed xmlns='urn:atom'/>") }
        #expect(throws: FeedError.notAFeed(root: "html")) { try Fixture.read("<html><p>Hello</html>") }
        #expect(throws: FeedError.noChannel) { try Fixture.read("<rss></rss>") }
        #expect(throws: FeedError.noChannel) { try Fixture.read(Fixture.feed("<title> </title>")) }
        #expect(throws: FeedError.empty) { try Fixture.read("") }
    }
}

@Suite struct `The encoding of a feed` {
    private func title(_ bytes: [UInt8]) throws -> String { try FeedReader.read(bytes).title }

    @Test func `may be UTF-8 with its mark`() throws {
        #expect(try title([0xEF, 0xBB, 0xBF] + Array(Fixture.feed("<title>Größe</title>").utf8)) == "Größe")
    }

    @Test(arguments: [true, false])
    func `may be UTF-16`(isLittle: Bool) throws {
        let text = Fixture.feed("<title>Größe 🎙</title>", declaration: "<?xml version=\"1.0\" encoding=\"UTF-16\"?>")
        let units = [0xFEFF] + Array(text.utf16)
        let bytes = units.flatMap { unit in
            let (low, high) = (UInt8(unit & 0xFF), UInt8(unit >> 8))
            return isLittle ? [low, high] : [high, low]
        }
        #expect(try title(bytes) == "Größe 🎙")
    }

    @Test(arguments: ["ISO-8859-1", "windows-1252", "CP1252"])
    func `may be one of western Europe's`(name: String) throws {
        let text = Fixture.feed("<title>Gr?~e</title>", declaration: "<?xml version=\"1.0\" encoding=\"\(name)\"?>")
        let marks: [UInt8: UInt8] = [UInt8(ascii: "?"): 0xF6, UInt8(ascii: "~"): 0xDF]
        let start = text.utf8.count - text.utf8.suffix(60).count
        let bytes = text.utf8.enumerated().map { index, byte in index > start ? marks[byte] ?? byte : byte }
        #expect(try title(bytes) == "Größe")
    }

    @Test func `of Windows has quotes and the euro`() throws {
        let text = Fixture.feed("<title>#</title>", declaration: "<?xml version=\"1.0\" encoding=\"windows-1252\"?>")
        let bytes = text.utf8.flatMap { $0 == UInt8(ascii: "#") ? [0x93, 0x80, 0x94] : [$0] }
        #expect(try title(bytes) == "\u{201C}€\u{201D}")
    }

    @Test func `that nobody knows is refused with its line`() {
        #expect(throws: FeedError.unknownEncoding(line: 1)) {
            try Fixture.read(
                Fixture.feed("<title>x</title>", declaration: "<?xml version=\"1.0\" encoding=\"klingon\"?>"))
        }
    }
}

import Foundation
import LocalServer
import NIOHTTP1
import Outbound
import Postgres
import Synchronization
import Values

@testable import App
@testable import Feeds

extension PodcastFeed {
    /// A show of two episodes.
    static let sample: PodcastFeed = {
        var feed = PodcastFeed()
        (feed.title, feed.author, feed.language) = ("Tide Tables", "Ines Okafor", "en-gb")
        feed.categories = ["Science", "Nature", "Fishkeeping"]
        feed.items = ["Spring tide", "Neap tide"].map { title in
            FeedItem(
                guid: "guid \(title)", title: title, publishedAt: TestSite.noon.addingTimeInterval(-86_400),
                seconds: 1800,
                enclosure: .init(url: "https://cdn.test/\(title.count).mp3", type: "audio/mpeg", length: 1000))
        }
        return feed
    }()

    /// As its server sends it.
    var xml: String {
        let entries = items.map { item in
            """
            <item><guid>\(item.guid)</guid><title>\(item.title)</title><itunes:duration>\(item.seconds)</itunes:duration>
            <pubDate>\(item.publishedAt.formatted(.iso8601))</pubDate>
            <itunes:explicit>\(item.isExplicit)</itunes:explicit>
            <enclosure url="\(item.enclosure.url)" type="audio/mpeg" length="1000"/></item>
            """
        }
        return """
            <rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel>
            <title>\(title)</title><language>\(language)</language><itunes:author>\(author)</itunes:author>
            <description>\(summary)</description><itunes:explicit>\(isExplicit)</itunes:explicit>
            \(categories.map { "<itunes:category text=\"\($0)\"/>" }.joined())
            \(entries.joined(separator: "\n"))
            </channel></rss>
            """
    }
}

/// A feed on a server of its own, an agency that has none of its shows yet, and a process that may go to that server.
struct FeedFixture: Sendable {
    let agency: Agency
    let server: LocalServer
    private let held: Held

    /// What the server sends, which tests change as they go.
    private final class Held: Sendable {
        let reply: Mutex<LocalServer.Reply>

        init(_ feed: PodcastFeed) {
            reply = Mutex(.text(feed.xml, [("content-type", "application/rss+xml"), ("etag", "\"first\"")]))
        }

        func answer(to head: HTTPRequestHead) -> LocalServer.Reply {
            let reply = reply.withLock { $0 }
            let etag = reply.headers.first { $0.0 == "etag" }?.1
            let isKnown = etag != nil && head.headers.first(name: "if-none-match") == etag
            return isKnown ? .init(status: .notModified, repeats: 0) : reply
        }
    }

    static func with(
        _ feed: PodcastFeed = .sample, clock: Clock = TestSite.ticking, _ body: (FeedFixture) async throws -> Void
    ) async throws {
        let held = Held(feed)
        try await LocalServer.with({ held.answer(to: $0) }) { server in
            let endpoint = OutboundPolicy.Endpoint("127.0.0.1:\(server.port)")
            let outbound = OutboundPolicy(exceptions: Set([endpoint].compactMap(\.self)))
            let founded = try await TestSite.shared.found()
            let site = try await TestSite.shared.process(clock: clock, outbound: outbound)
            try await body(FeedFixture(agency: Agency(site: site, demo: founded.demo), server: server, held: held))
        }
    }

    var url: String { "\(server.url)/show.xml" }

    /// From now on the server sends this; with an etag it says "not modified" to whoever knows it.
    func send(_ feed: PodcastFeed, etag: String = "\"\(UUID())\"") {
        held.reply.withLock { $0 = .text(feed.xml, [("content-type", "text/xml"), ("etag", etag)]) }
    }

    func send(_ reply: LocalServer.Reply) {
        held.reply.withLock { $0 = reply }
    }

    /// Reads the feed and opens what was found.
    func add(_ window: Window) async throws -> Answer {
        guard let form = try await window.open("/feeds/new").form(to: "/feeds") else {
            throw Agency.Unexpected(text: "There is no form.")
        }
        return try await window.submit(form, ["url": url])
    }

    /// Adds the feed and saves it as a new show.
    func save(_ window: Window, _ typed: [String: String] = [:]) async throws -> Answer {
        try await window.submitForm(of: try await add(window), ending: "/save", typed)
    }

    /// The one feed of the agency.
    func feed() async throws -> Feed? {
        try await agency.database(.ops).read(Feed.all()).first
    }

    /// Titles and guids of a show's episodes.
    func episodes(of show: ID<Show>) async throws -> [String] {
        try await agency.site.owner.rows(
            """
            SELECT title || ' | ' || guid FROM episodes WHERE tenant_id = \(agency.id) AND show_id = \(show)
            ORDER BY published_on DESC, title
            """)
    }
}

extension Window {
    /// Sends the form of a page whose address ends like this.
    func submitForm(of page: Answer, ending: String, _ typed: [String: String] = [:]) async throws -> Answer {
        guard let form = page.forms.first(where: { $0.action.hasSuffix(ending) }) else {
            throw Agency.Unexpected(text: page.text)
        }
        return try await submit(form, typed)
    }
}

extension Agency {
    /// A feed that one of its shows follows, with an episode and a look, as the walls need one.
    func furnishFeed() async throws {
        let now = TestSite.noon
        let (id, show) = (ID<Feed>.new(at: now), demo.shows[0].id)
        try await database(.ops).run(
            Feed.add(
                id, FeedReading(.sample), from: .url("https://feeds.test/\(demo.slug).xml"), by: Member(members.ops),
                at: now),
            Feed.writeItems(id, PodcastFeed.sample.items, in: .gmt),
            Feed.settle(id, on: show, next: now.addingTimeInterval(86_400 * 365)),
            FeedRefresh.note(id, .read, nil, nil, by: members.ops.name, at: now))
    }
}

import Foundation
import LocalServer
import NIOHTTP1
import Postgres
import Testing
import Values

@testable import App
@testable import Feeds

@Suite(.site) struct `Adding a show by its feed` {
    @Test func `shows what was found before anything is saved`() async throws {
        try await FeedFixture.with { fixture in
            let page = try await fixture.add(try await fixture.agency.signIn(\.ops))
            #expect(page.status == 200 && page.words.contains("This looks like a show that is not here yet"))
            for word in ["Tide Tables", "Ines Okafor", "Science", "Nature", "Spring tide", "Neap tide", "30 min"] {
                #expect(page.words.contains(word), "\(word)")
            }
            #expect(page.words.contains("Not among the topics that buyers filter by: Fishkeeping."))
            let shows = try await fixture.agency.database(.ops).read(Show.all())
            #expect(!shows.contains { $0.title == "Tide Tables" })
        }
    }

    @Test func `makes the show with its episodes, its topics and a new creator`() async throws {
        try await FeedFixture.with { fixture in
            let ops = try await fixture.agency.signIn(\.ops)
            let page = try await fixture.save(ops)
            #expect(page.words.contains("“Tide Tables” now follows this feed."))
            let feed = try #require(try await fixture.feed())
            let show = try #require(feed.show)
            #expect(
                try await fixture.episodes(of: show) == [
                    "Neap tide | guid Neap tide", "Spring tide | guid Spring tide",
                ])
            let database = fixture.agency.database(.ops)
            let made = try #require(try await database.first(Show.find([show])))
            #expect(made.topics == ["nature", "science"] && made.language == "en" && made.slug == "tide-tables")
            #expect(try await database.read(CreatorName.all()).contains { $0.name == "Ines Okafor" })
            let look = try #require(try await database.read(FeedRefresh.all(of: feed.id)).first)
            #expect(look.created == 2 && look.changed == 0 && look.memberName == fixture.agency.members.ops.name)
            #expect(try await ops.open("/shows/\(show.short)").text.contains("href=\"/feeds/\(feed.id.short)\""))
        }
    }

    @Test func `is on record with who did it`() async throws {
        try await FeedFixture.with { fixture in
            _ = try await fixture.save(try await fixture.agency.signIn(\.ops))
            let page = try await fixture.agency.signIn(\.admin).open("/audit")
            #expect(page.words.contains("added a feed") && page.words.contains("gave a show its feed"))
        }
    }

    @Test func `leads to the feed that is there already`() async throws {
        try await FeedFixture.with { fixture in
            let ops = try await fixture.agency.signIn(\.ops)
            _ = try await fixture.save(ops)
            let again = try await fixture.add(ops)
            #expect(again.words.contains("This feed is here already."))
            #expect(try await fixture.agency.database(.ops).read(Feed.all()).count == 1)
        }
    }

    @Test func `knows a show by its title and gives its episodes their guids`() async throws {
        var feed = PodcastFeed.sample
        let demo = Demo.northwind.shows[0]
        feed.title = demo.title.uppercased()
        let known = demo.episodes(on: .demo)[0]
        feed.items[0].title = known.title
        try await FeedFixture.with(feed) { fixture in
            let ops = try await fixture.agency.signIn(\.ops)
            let preview = try await fixture.add(ops)
            #expect(preview.words.contains("This looks like “\(demo.title)”"))
            #expect(preview.words.contains("1 episode would be new and 1 episode would follow the feed."))
            let before = try await fixture.episodes(of: demo.id)
            _ = try await ops.submitForm(of: preview, ending: "/save", ["show": demo.id.short])
            let after = try await fixture.episodes(of: demo.id)
            #expect(after.count == before.count + 1)
            #expect(after.contains("\(known.title) | guid Spring tide"))
        }
    }

    @Test func `adopts no title that two episodes share`() async throws {
        var feed = PodcastFeed.sample
        feed.items[1].title = feed.items[0].title
        let demo = Demo.northwind.shows[0]
        try await FeedFixture.with(feed) { fixture in
            try await fixture.agency.site.owner.run(
                """
                UPDATE episodes SET title = 'Spring tide' WHERE tenant_id = \(fixture.agency.id)
                AND id = \(demo.episodes(on: .demo)[0].id)
                """)
            let ops = try await fixture.agency.signIn(\.ops)
            _ = try await fixture.save(ops, ["show": demo.id.short])
            let named = try await fixture.episodes(of: demo.id).filter { $0.hasPrefix("Spring tide | ") }
            #expect(named.count == 3)
        }
    }

    @Test func `replaces the feed that a show had`() async throws {
        try await FeedFixture.with { fixture in
            let ops = try await fixture.agency.signIn(\.ops)
            _ = try await fixture.save(ops)
            let show = try #require(try await fixture.feed()?.show)
            let upload = try await ops.uploadFeed(PodcastFeed.sample.xml)
            #expect(upload.words.contains("its present feed is replaced"))
            _ = try await ops.submitForm(of: upload, ending: "/save", ["show": show.short])
            let feeds = try await fixture.agency.database(.ops).read(Feed.all())
            #expect(feeds.map(\.source) == [.file("show.xml")] && feeds.first?.show == show)
        }
    }

    @Test func `asks whose a new show is`() async throws {
        try await FeedFixture.with { fixture in
            let page = try await fixture.save(
                try await fixture.agency.signIn(\.ops), ["creator_name": " ", "title": "My own title"])
            #expect(page.status == 422 && page.words.contains("A show belongs to somebody"))
            #expect(page.text.contains("value=\"My own title\""))
            #expect(try await fixture.feed()?.status == .found)
        }
    }

    @Test func `keeps nothing that is discarded`() async throws {
        try await FeedFixture.with { fixture in
            let ops = try await fixture.agency.signIn(\.ops)
            let page = try await ops.submitForm(of: try await fixture.add(ops), ending: "/remove")
            #expect(page.words.contains("Nothing of it was kept."))
            #expect(try await fixture.feed() == nil)
        }
    }
}

@Suite(.site) struct `A feed that cannot be added` {
    @Test(arguments: [
        ("", "This is not a web address"), ("ftp://a.test/", "must begin with https://"),
        ("http://127.0.0.1/feed.xml", "127.0.0.1 is not on the public Internet"),
        ("localhost/feed.xml", "localhost is not on the public Internet"),
        ("http://169.254.169.254/latest", "is not on the public Internet"),
        ("https://ann:secret@a.test/", "holds a user name or a password"),
        ("http://8.8.8.8:22/", "Port 22 is not used"),
    ])
    func `says why and keeps what was typed`(url: String, words: String) async throws {
        let ops = try await TestSite.shared.found().signIn(\.ops)
        let form = try #require(try await ops.open("/feeds/new").form(to: "/feeds"))
        let page = try await ops.submit(form, ["url": url])
        #expect(page.status == 422 && page.words.contains(words), "\(page.words)")
        #expect(page.form(to: "/feeds")?.fields["url"] == url)
    }

    @Test func `because its server or its XML is broken says so`() async throws {
        try await FeedFixture.with { fixture in
            let ops = try await fixture.agency.signIn(\.ops)
            fixture.send(.init(status: .notFound))
            #expect(try await fixture.add(ops).words.contains("has nothing at this address (404)"))
            fixture.send(.text("<html>", [("content-type", "text/html; charset=utf-8")]))
            #expect(try await fixture.add(ops).words.contains("This is a web page, not a feed."))
            fixture.send(.text("<rss>\n<channel></rss>"))
            #expect(try await fixture.add(ops).words.contains("The XML breaks in line 2: mismatched tag."))
        }
    }

    @Test func `as a file says why`() async throws {
        let ops = try await TestSite.shared.found().signIn(\.ops)
        let page = try await ops.uploadFeed("<!DOCTYPE rss [<!ENTITY a \"b\">]><rss/>")
        #expect(page.status == 422 && page.words.contains("Line 1 declares a document type"))
        #expect(try await ops.uploadFeed("").words.contains("There is nothing in it."))
    }
}

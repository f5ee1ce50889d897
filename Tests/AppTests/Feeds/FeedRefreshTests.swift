import Foundation
import LocalServer
import NIOHTTP1
import Postgres
import Synchronization
import Testing
import Values

@testable import App
@testable import Feeds

@Suite(.site) struct `A feed that a show follows` {
    @Test func `brings new episodes and changes, and nothing twice`() async throws {
        try await FeedFixture.with { fixture in
            let ops = try await fixture.agency.signIn(\.ops)
            var page = try await fixture.save(ops)
            var feed = PodcastFeed.sample
            feed.items[0].title = "Spring tide, again"
            feed.items.append(feed.items[1])
            feed.items[2].guid = "guid 3"
            fixture.send(feed)
            page = try await ops.submitForm(of: page, ending: "/refresh")
            #expect(page.words.contains("The feed was read."))
            let known = try #require(try await fixture.feed())
            let looks = try await fixture.agency.database(.ops).read(FeedRefresh.all(of: known.id))
            #expect(looks.map { [$0.created, $0.changed, $0.unchanged] } == [[1, 1, 1], [2, 0, 0]])
            let show = try #require(known.show)
            #expect(try await fixture.episodes(of: show).count == 3)
        }
    }

    @Test func `keeps episodes that leave the feed`() async throws {
        try await FeedFixture.with { fixture in
            let ops = try await fixture.agency.signIn(\.ops)
            let page = try await fixture.save(ops)
            var feed = PodcastFeed.sample
            feed.items.removeLast()
            fixture.send(feed)
            _ = try await ops.submitForm(of: page, ending: "/refresh")
            let known = try #require(try await fixture.feed())
            let show = try #require(known.show)
            #expect(try await fixture.episodes(of: show).count == 2 && known.items == 1)
        }
    }

    @Test func `is not sent again when its server knows that nothing changed`() async throws {
        try await FeedFixture.with { fixture in
            let ops = try await fixture.agency.signIn(\.ops)
            let page = try await ops.submitForm(of: try await fixture.save(ops), ending: "/refresh")
            #expect(page.words.contains("Nothing changed since the last look.") && page.words.contains("Nothing new"))
            let conditions = fixture.server.requests.withLock { $0.map { $0.headers["if-none-match"] } }
            #expect(conditions == [[], ["\"first\""]])
        }
    }

    @Test func `moves the sums of an episode whose date moved`() async throws {
        try await FeedFixture.with { fixture in
            let ops = try await fixture.agency.signIn(\.ops)
            let page = try await fixture.save(ops)
            let show = try #require(try await fixture.feed()?.show)
            let day = Day.demo.previous
            _ = try await ops.upload("day,episode_id,source,downloads\n\(day),guid Neap tide,web,70\n")
            var feed = PodcastFeed.sample
            feed.items[1].publishedAt.addTimeInterval(-86_400 * 40)
            fixture.send(feed)
            _ = try await ops.submitForm(of: page, ending: "/refresh")
            let sums: [Int] = try await fixture.agency.site.owner.rows(
                "SELECT first_30_days FROM episode_totals WHERE tenant_id = \(fixture.agency.id) AND show_id = \(show)")
            #expect(sums == [0])
        }
    }

    @Test func `that fails says so, waits longer each time, and calls somebody at the third`() async throws {
        try await FeedFixture.with { fixture in
            let ops = try await fixture.agency.signIn(\.ops)
            var page = try await fixture.save(ops)
            fixture.send(.init(status: .internalServerError))
            var waits: [Int] = []
            for count in 1...3 {
                page = try await ops.submitForm(of: page, ending: "/refresh")
                #expect(page.words.contains("has a problem of its own (500)"))
                let feed = try #require(try await fixture.feed())
                waits.append(Int((feed.nextAt ?? .distantPast).timeIntervalSince(TestSite.noon)) / 3600)
                let alerts = try await fixture.agency.database(.ops).read(Alert.open())
                #expect(feed.failures == count && alerts.count == (count < 3 ? 0 : 1))
            }
            #expect(waits == [1, 2, 4])
            #expect(try await ops.open("/alerts").words.contains("The feed of a show cannot be read"))
            fixture.send(PodcastFeed.sample)
            _ = try await ops.submitForm(of: page, ending: "/refresh")
            #expect(try await fixture.agency.database(.ops).read(Alert.open()).isEmpty)
            #expect(try await fixture.feed()?.failures == 0)
        }
    }

    @Test func `can be paused, resumed and taken away, and the show stays`() async throws {
        try await FeedFixture.with { fixture in
            let ops = try await fixture.agency.signIn(\.ops)
            var page = try await ops.submitForm(of: try await fixture.save(ops), ending: "/pause")
            let paused = try #require(try await fixture.feed())
            #expect(paused.status == .paused && paused.nextAt == nil)
            page = try await ops.submitForm(of: page, ending: "/resume")
            #expect(try await fixture.feed()?.status == .active)
            page = try await ops.submitForm(of: page, ending: "/remove")
            #expect(page.words.contains("The show and its episodes stay."))
            let show = try #require(paused.show)
            #expect(try await fixture.episodes(of: show).count == 2)
            #expect(try await ops.open("/shows/\(show.short)").status == 200)
        }
    }

    @Test func `is shown to those who keep shows, and to no buyer`() async throws {
        let agency = try await TestSite.shared.northwind
        let show = agency.demo.shows[0].id.short
        #expect(try await agency.signIn(\.ops).open("/shows/\(show)").text.contains("href=\"/feeds/feed_"))
        #expect(!(try await agency.signIn(\.advertiser).open("/shows/\(show)").text.contains("/feeds")))
        #expect(!(try await agency.signIn(\.advertiser).open("/shows").text.contains("/feeds")))
    }
}

// One after the other: a worker that is days ahead would take what belongs to the other test.
@Suite(.site, .serialized) struct `The schedule of feeds` {
    @Test func `has each feed read whose time has come, once`() async throws {
        try await FeedFixture.with(clock: .fixed(TestSite.noon)) { fixture in
            _ = try await fixture.save(try await fixture.agency.signIn(\.ops))
            var feed = PodcastFeed.sample
            feed.items[0].title = "Renamed"
            fixture.send(feed)
            let later = try await fixture.later(hours: 2)
            try await later.runFeeds()
            let known = try #require(try await fixture.feed())
            let looks = try await fixture.agency.database(.ops).read(FeedRefresh.all(of: known.id))
            #expect(looks.map(\.memberName) == ["", fixture.agency.members.ops.name])
            #expect(looks.first?.changed == 1)
        }
    }

    @Test func `leaves a paused feed alone and forgets what nobody saved`() async throws {
        try await FeedFixture.with(clock: .fixed(TestSite.noon)) { fixture in
            let ops = try await fixture.agency.signIn(\.ops)
            _ = try await ops.submitForm(of: try await fixture.save(ops), ending: "/pause")
            _ = try await ops.uploadFeed(PodcastFeed.sample.xml)
            try await fixture.later(hours: 24 * 8).runFeeds()
            let feeds = try await fixture.agency.database(.ops).read(Feed.all())
            #expect(feeds.map(\.status) == [.paused])
            #expect(fixture.server.requests.withLock { $0.count } == 1)
        }
    }

    @Test(arguments: zip([0, 1, 2, 3, 6, 40], [0.5, 1, 2, 4, 24, 24]))
    func `waits longer after each failure, up to a day`(failures: Int, hours: Double) {
        #expect(FeedPace.next(after: failures, TestSite.noon) == TestSite.noon.addingTimeInterval(hours * 3600))
    }
}

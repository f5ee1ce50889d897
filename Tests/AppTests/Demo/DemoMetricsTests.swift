import Sponsorship
import Testing
import Values

@testable import App

@Suite struct `Demo metrics` {
    private let today = Day.demo

    @Test(arguments: Demo.tenants)
    func `are a file that the import accepts to the last row`(tenant: DemoTenant) throws {
        let read = try ReadFile(DemoMetrics(tenant, on: today), of: tenant, on: today)
        #expect(read.rejections.isEmpty)
        #expect((15_000...45_000).contains(read.rows.count))
        #expect(Set(read.keys).count == read.rows.count)
        #expect(Set(read.rows.map(\.source)) == ["spotify", "apple", "web"])
    }

    @Test(arguments: Demo.tenants)
    func `have figures that can be true`(tenant: DemoTenant) throws {
        let rows = try ReadFile(DemoMetrics(tenant, on: today), of: tenant, on: today).rows
        #expect(rows.allSatisfy { ($0.downloads ?? 0) > 0 })
        #expect(rows.allSatisfy { 1...($0.downloads ?? 1) ~= $0.listeners ?? 0 })
        #expect(rows.allSatisfy { ($0.ctr == nil) == ($0.source == "apple") })
        #expect(rows.allSatisfy { ($0.revenueCents == nil) == ($0.source == "web") })
    }

    @Test func `are the same bytes for the same day, and others for another`() {
        let chunks = Array(DemoMetrics(Demo.lakeside, on: today))
        let again = Array(DemoMetrics(Demo.lakeside, on: today))
        let tomorrow = Array(DemoMetrics(Demo.lakeside, on: today.next))
        // Compared outside the macro, which would spell out both sides.
        let (isSame, isOther) = (chunks == again, chunks != tomorrow)
        #expect(isSame && isOther)
    }

    @Test func `are the same in every process`() throws {
        let golden = "2026-11-17,northwind-ninth-retry-168,spotify,6044,5089,0.7519,0.0041,2,16077"
        let episode = try #require(DemoShow.ninthRetry.episodes(on: today).last)
        let figures = DemoDelivery(episode, on: today, lag: 0).figures(on: episode.publishedOn, from: 0)
        #expect(figures?.cells.joined(separator: ",") == golden)
    }

    @Test func `cover ninety days through yesterday, one chunk each after the header`() {
        let chunks = Array(DemoMetrics(Demo.northwind, on: today))
        #expect(chunks.count == 91)
        #expect(String(decoding: chunks[0], as: UTF8.self) == MetricsHeader.canonical + "\n")
        #expect(chunks[1].starts(with: today.adding(days: -90).description.utf8))
        #expect(chunks[90].starts(with: today.previous.description.utf8))
    }

    @Test func `end four days earlier for the show whose host is slow`() throws {
        let read = try ReadFile(DemoMetrics(Demo.lakeside, on: today), of: Demo.lakeside, on: today)
        let lastDays = read.lastDays
        for show in Demo.lakeside.shows {
            let isSlow = show.slug == "the-borrowed-violin"
            #expect(lastDays[show.slug] == today.adding(days: isSlow ? -5 : -1), "\(show.slug)")
        }
    }
}

@Suite struct `What a demo episode is downloaded` {
    private let today = Day.demo

    @Test func `spikes when it comes out and fades`() throws {
        let episode = try #require(DemoShow.ferryHouse.episodes(on: today).dropLast(6).last)
        let delivery = DemoDelivery(episode, on: today, lag: 0)
        let days = (0..<28).map { age in
            (0..<3).compactMap { delivery.figures(on: episode.publishedOn.adding(days: age), from: $0)?.downloads }
                .reduce(0, +)
        }
        #expect(days[0] > days[1] && days[1] > days[3] && days[3] > days[7] && days[7] > days[27])
        #expect(days[0] * 5 > days.reduce(0, +) && days[27] > 0)
    }

    @Test func `is nothing before it comes out`() throws {
        let episode = try #require(DemoShow.ferryHouse.episodes(on: today).last)
        let delivery = DemoDelivery(episode, on: today, lag: 0)
        #expect(delivery.figures(on: episode.publishedOn.previous, from: 0) == nil)
        #expect(delivery.figures(on: today, from: 0) == nil)
        #expect(delivery.figures(on: episode.publishedOn, from: 3) == nil)
    }

    @Test func `adds up to what the show reaches, give or take an eighth`() throws {
        for show in Demo.tenants.flatMap(\.shows) {
            let episode = try #require(show.episodes(on: today).last { $0.publishedOn <= today.adding(days: -30) })
            let delivery = DemoDelivery(episode, on: today, lag: 0)
            let downloads = DayRange(episode.publishedOn, until: episode.publishedOn.adding(days: 30)).flatMap { day in
                (0..<3).compactMap { delivery.figures(on: day, from: $0)?.downloads }
            }
            let usual = show.reach.downloads(daysAgo: episode.publishedOn.days(until: today))
            #expect((usual * 80 / 100...usual * 127 / 100).contains(downloads.reduce(0, +)), "\(show.slug)")
        }
    }

    @Test func `follows a curve whose first thirty days are the whole`() {
        #expect((999_999_000...1_000_000_000).contains(DemoCurve.shares.prefix(30).reduce(0, +)))
        #expect(zip(DemoCurve.shares, DemoCurve.shares.dropFirst()).allSatisfy { $0 > $1 })
        #expect(DemoCurve.share(age: -1) == 0 && DemoCurve.share(age: 9_999) == 0)
    }

    @Test func `grows with the show, or shrinks with it`() {
        #expect(DemoReach(10_000, growth: 10, sources: [], completion: 0).downloads(daysAgo: 70) == 9_000)
        #expect(DemoReach(10_000, growth: -10, sources: [], completion: 0).downloads(daysAgo: 70) == 11_000)
        #expect(DemoReach(10_000, growth: 500, sources: [], completion: 0).downloads(daysAgo: 700) == 3_000)
    }
}

import Sponsorship
import Testing
import Values

@testable import App

@Suite struct `A demo tenant` {
    @Test(arguments: Demo.tenants)
    func `has a member for every role, at its own address`(tenant: DemoTenant) {
        #expect(tenant.members.all.map(\.role) == [.admin, .ops, .creator, .advertiser])
        #expect(tenant.members.all.allSatisfy { $0.email.hasSuffix("@\(tenant.slug).example") })
        #expect(Set(tenant.members.all.map(\.email)).count == 4)
    }

    @Test(arguments: Demo.tenants)
    func `has members who speak for one of its creators and one of its advertisers`(tenant: DemoTenant) throws {
        let creator = try #require(tenant.members.creator.creator)
        #expect((1...3).contains(tenant.shows.count { $0.creator == creator }))
        let advertiser = try #require(tenant.members.advertiser.advertiser)
        #expect(tenant.campaigns.contains { $0.advertiser == advertiser })
    }

    @Test(arguments: [(Demo.northwind, 8, 4), (Demo.lakeside, 6, 3)])
    func `has the shows and creators it is known for`(tenant: DemoTenant, shows: Int, creators: Int) {
        #expect(tenant.shows.count == shows)
        #expect(tenant.creators.count == creators)
        #expect((4...5).contains(tenant.advertisers.count))
        #expect(tenant.shows.allSatisfy { $0.tenant == tenant.slug })
    }

    @Test func `shares no id with another one`() {
        let ids = Demo.tenants.flatMap { $0.bits(on: .demo) }
        #expect(Set(ids).count == ids.count)
    }

    @Test func `is found by its slug`() {
        #expect(Demo.tenant("lakeside")?.id == Demo.lakeside.id)
        #expect(Demo.tenant("seaside") == nil)
    }
}

extension DemoTenant {
    /// Every id there is.
    fileprivate func bits(on day: Day) -> [UInt128] {
        var bits = [id.bits] + members.all.map(\.id.bits)
        bits += creators.map(\.id.bits) + advertisers.map(\.id.bits)
        bits += shows.map(\.id.bits) + shows.flatMap(\.placements).map(\.id.bits)
        bits += episodes(on: day).map(\.id.bits) + campaigns.map(\.id.bits)
        return bits + campaigns.flatMap { $0.lines(on: day) }.map(\.id.bits)
    }
}

@Suite struct `A demo show` {
    @Test(arguments: Demo.tenants.flatMap(\.shows))
    func `is described as the database wants it`(show: DemoShow) {
        #expect(Slug(show.slug) != nil)
        #expect((60...300).contains(show.summary.count))
        #expect((2...4).contains(show.placements.count))
        #expect(Set(show.placements.map(\.id)).count == show.placements.count)
    }

    @Test(arguments: Demo.tenants.flatMap(\.shows))
    func `is about topics that exist`(show: DemoShow) {
        #expect(!show.topics.isEmpty)
        for topic in show.topics { #expect(Slug(topic).flatMap { Topic(slug: $0) } != nil, "\(topic)") }
    }

    @Test(arguments: Demo.tenants.flatMap(\.shows))
    func `has an audience of at most everybody`(show: DemoShow) {
        for dimension in AudienceShare.Dimension.allCases {
            let shares = show.audience.shares.filter { $0.dimension == dimension }
            #expect((900_000...1_000_000).contains(shares.map(\.millionths).reduce(0, +)) || dimension == .country)
            #expect(shares.map(\.millionths).reduce(0, +) <= 1_000_000)
            #expect(Set(shares.map(\.segment)).count == shares.count)
        }
        let segments = show.audience.shares
        #expect(segments.allSatisfy { $0.dimension != .country || $0.segment.wholeMatch(of: /[A-Z]{2}/) != nil })
        #expect(segments.allSatisfy { $0.dimension != .age || DemoAudience.ageGroups.contains($0.segment) })
    }

    @Test(arguments: Demo.tenants.flatMap(\.shows))
    func `reaches between two and sixty thousand, from all sources together`(show: DemoShow) {
        #expect((2_000...60_000).contains(show.reach.downloads))
        #expect(show.reach.sources.count == DemoMetrics.sources.count)
        #expect(show.reach.sources.reduce(0, +) == 100)
        #expect((6_900...7_100).contains(show.reach.week.reduce(0, +)))
    }
}

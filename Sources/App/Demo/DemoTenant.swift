import Values

/// One made-up agency: who works there, whom it represents, and what it has sold.
public struct DemoTenant: Sendable {
    public let slug: String
    public let members: DemoMembers
    let shows: [DemoShow]
    let advertisers: [DemoAdvertiser]
    let campaigns: [DemoCampaign]

    var id: ID<Tenant> { ID(named: "tenant", slug) }

    /// Everybody who owns a show here, once each.
    var creators: [DemoCreator] {
        shows.map(\.creator).reduce(into: []) { found, creator in
            if !found.contains(creator) { found.append(creator) }
        }
    }

    /// Every episode as of a day, show by show.
    func episodes(on today: Day) -> [DemoEpisode] {
        shows.flatMap { $0.episodes(on: today) }
    }

    /// Those that a desk knows whether it was seeded on this day or on the next: what is yesterday for whoever writes a
    /// sample may be today for the tenant.
    func lastingEpisodes(on today: Day) -> [DemoEpisode] {
        episodes(on: today).filter { $0.publishedOn > today.adding(days: -DemoEpisode.days) }
    }
}

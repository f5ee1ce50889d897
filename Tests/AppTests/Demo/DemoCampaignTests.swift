import Sponsorship
import Testing
import Values

@testable import App

@Suite struct `A demo campaign` {
    @Test(arguments: Demo.tenants.flatMap(\.campaigns))
    func `finds the placement of every flight and stays within its days, its ceiling and its budget`(
        campaign: DemoCampaign
    ) {
        let lines = campaign.lines(on: .demo)
        #expect(lines.count == campaign.flights.count)
        for flight in campaign.flights {
            #expect(campaign.days.contains(flight.days.lowerBound) && campaign.days.contains(flight.days.upperBound))
        }
        #expect(lines.allSatisfy { $0.cpmCents <= campaign.ceilingCents ?? .max })
        let value = lines.map { $0.booked * $0.cpmCents / 1000 }.reduce(0, +)
        #expect((campaign.budgetCents / 3...campaign.budgetCents).contains(value), "\(value)")
    }

    @Test(arguments: Demo.tenants.flatMap(\.campaigns))
    func `wants topics, ages and genders that exist`(campaign: DemoCampaign) {
        let target = campaign.target
        for topic in target.topics + target.excluded {
            #expect(Slug(topic).flatMap { Topic(slug: $0) } != nil, "\(topic)")
        }
        #expect(Set(target.ages).isSubset(of: DemoAudience.ageGroups))
        #expect(Set(target.genders).isSubset(of: ["female", "male", "other"]))
    }

    @Test(arguments: Demo.tenants)
    func `is of an advertiser that has one or two`(tenant: DemoTenant) {
        for advertiser in tenant.advertisers {
            #expect((1...2).contains(tenant.campaigns.count { $0.advertiser == advertiser }), "\(advertiser.name)")
        }
        #expect(tenant.campaigns.allSatisfy { tenant.advertisers.contains($0.advertiser) })
    }
}

@Suite struct `The placements of a demo tenant` {
    /// Percent of each placement that is booked on a day, counted from today.
    private func taken(_ tenant: DemoTenant, on day: Int) -> [ID<Offer>: Int] {
        let flights = tenant.campaigns.flatMap(\.flights).filter { !$0.isCancelled && $0.days.contains(day) }
        return flights.reduce(into: [:]) { taken, flight in
            if let placement = flight.show[flight.position] { taken[placement.id, default: 0] += flight.percent }
        }
    }

    @Test(arguments: Demo.tenants)
    func `are never sold twice`(tenant: DemoTenant) {
        for day in -100...100 { #expect(taken(tenant, on: day).values.allSatisfy { $0 <= 100 }, "day \(day)") }
    }

    @Test(arguments: Demo.tenants)
    func `are nearly sold out here and empty there for the next thirty days`(tenant: DemoTenant) {
        let days = (0..<30).map { taken(tenant, on: $0) }
        let placements = tenant.shows.flatMap(\.placements)
        #expect(placements.count { placement in days.allSatisfy { $0[placement.id, default: 0] >= 90 } } >= 2)
        #expect(placements.count { placement in days.allSatisfy { $0[placement.id] == nil } } >= 3)
    }

    @Test(arguments: Demo.tenants)
    func `have lines in every state`(tenant: DemoTenant) {
        let lines = tenant.campaigns.flatMap { $0.lines(on: .demo) }
        #expect(Set(lines.map(\.status)) == ["completed", "active", "scheduled", "cancelled"])
    }

    @Test(arguments: Demo.tenants.flatMap(\.shows).flatMap(\.placements))
    func `cost something today and cost less before`(placement: DemoPlacement) throws {
        let today = Day.demo
        let rates = placement.rates(on: today)
        #expect(rates.map(\.validFrom.description) == ["2026-01-04", "2026-09-01"])
        #expect(rates.map(\.cpmCents) == [rates[0].cpmCents, placement.cpmCents])
        #expect(rates[0].cpmCents < placement.cpmCents)
    }
}

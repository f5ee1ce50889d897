import Values

/// What an advertiser wants, and the flights bought for it. Days count from today: −1 is yesterday.
struct DemoCampaign: Sendable {
    let advertiser: DemoAdvertiser
    let name: String
    let days: ClosedRange<Int>
    let budgetCents: Int
    let ceilingCents: Int?
    let target: DemoTarget
    let flights: [DemoFlight]

    var id: ID<DemoCampaign> { ID(named: "campaign", "\(advertiser.website)/\(name)") }

    init(
        _ name: String, by advertiser: DemoAdvertiser, _ days: ClosedRange<Int>, budget: Int, ceiling: Int? = nil,
        target: DemoTarget, flights: [DemoFlight]
    ) {
        self.name = name
        self.advertiser = advertiser
        self.days = days
        budgetCents = budget * 100
        ceilingCents = ceiling
        self.target = target
        self.flights = flights
    }

    /// The flights as they are booked; one whose show has no such placement is left out.
    func lines(on today: Day) -> [DemoLine] {
        flights.enumerated().compactMap { position, flight in
            flight.show[flight.position].map { placement in
                DemoLine(
                    id: ID(named: "line", "\(id)/\(position)"), campaign: id, placement: placement, flight: flight,
                    startsOn: today.adding(days: flight.days.lowerBound),
                    endsOn: today.adding(days: flight.days.upperBound))
            }
        }
    }
}

/// Whom a campaign is for; an empty list means everybody.
struct DemoTarget: Sendable {
    var countries: [String] = []
    var ages: [String] = []
    var genders: [String] = []
    var topics: [String] = []
    var excluded: [String] = []
}

/// Some days on a placement: the share of it that is taken, and how much cheaper than the rate card, both in percent.
struct DemoFlight: Sendable {
    let show: DemoShow
    let position: Offer.Position
    let days: ClosedRange<Int>
    let percent: Int
    let discount: Int
    let isCancelled: Bool

    static func flight(
        _ show: DemoShow, _ position: Offer.Position, _ days: ClosedRange<Int>, takes percent: Int, discount: Int = 0,
        isCancelled: Bool = false
    ) -> DemoFlight {
        DemoFlight(
            show: show, position: position, days: days, percent: percent, discount: discount, isCancelled: isCancelled)
    }
}

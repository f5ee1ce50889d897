import Values

/// A line item: a flight with its dates, its price and what was booked.
struct DemoLine: Sendable {
    let id: ID<DemoLine>
    let campaign: ID<DemoCampaign>
    let placement: DemoPlacement
    let flight: DemoFlight
    let startsOn: Day
    let endsOn: Day

    /// The flight's share of what the placement has in those days, in round numbers as people buy them.
    var booked: Int {
        let exact = placement.impressions(inDays: flight.days.count) * flight.percent / 100
        return max(500, exact / 500 * 500)
    }

    var cpmCents: Int { placement.cpmCents * (100 - flight.discount) / 100 }

    var status: String {
        if flight.isCancelled { return "cancelled" }
        if flight.days.upperBound < 0 { return "completed" }
        return flight.days.contains(0) ? "active" : "scheduled"
    }
}

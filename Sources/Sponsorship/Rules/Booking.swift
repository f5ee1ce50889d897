public import Values

/// Impressions booked for a flight, spread evenly over its days as `placement_days` has them.
public struct Booking: Sendable, Hashable {
    public let flight: Flight
    public let impressions: Int

    public init(_ impressions: Int, in flight: Flight) {
        (self.flight, self.impressions) = (flight, max(0, impressions))
    }

    /// What falls into a window. Windows next to each other add up to what their union has, to the impression.
    public func part(in window: DayRange) -> Int {
        let shared = flight.overlap(window)
        guard !shared.isEmpty else { return 0 }
        return upTo(shared.end) - upTo(shared.start)
    }

    /// From the first day up to, not including, a day of the flight or the one after it.
    private func upTo(_ day: Day) -> Int {
        Int(clamping: Int128(impressions) * Int128(flight.start.days(until: day)) / Int128(flight.count))
    }
}

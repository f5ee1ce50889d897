public import Foundation
public import Values

extension Pacing {
    /// Linear pacing: every moment of the flight owes the same.
    public init(booked: Int, delivered: Int, flight: Flight, now: Date, in zone: TimeZone) {
        self.init(booked: booked, delivered: delivered, due: Self.elapsed(of: flight, at: now, in: zone))
    }

    /// clamp((now − start) / (end − start), 0, 1), where the flight starts and ends at midnight in the tenant's zone.
    /// An empty flight is over once it has begun.
    public static func elapsed(of flight: Flight, at now: Date, in zone: TimeZone) -> Percentage {
        let start = flight.start.start(in: zone)
        let length = flight.end.start(in: zone).timeIntervalSince(start)
        let passed = now.timeIntervalSince(start)
        guard passed > 0 else { return .zero }
        guard passed < length else { return .whole }
        // Whole seconds: a flight shows no more, and the division stays exact.
        return Percentage(Int(passed), of: Int(length)) ?? .zero
    }
}

public import Values

/// Delivery against what should have been delivered by now (domain.md §3).
///
/// What should have been is a share of the booking: the elapsed part of the flight for linear pacing, the show's own
/// download curve for curve pacing.
public struct Pacing: Sendable, Hashable {
    public enum Verdict: Sendable, Hashable {
        case under, onTrack, over
        /// Nothing is due yet, or nothing was booked.
        case notApplicable
    }

    /// Indices between these, both included, are on track. A tenant may set its own.
    public struct Thresholds: Sendable, Hashable {
        public let under: Percentage
        public let over: Percentage

        /// 0.9 and 1.1.
        public static let standard = Thresholds(under: Percentage(percent: 90), over: Percentage(percent: 110))

        public init(under: Percentage, over: Percentage) {
            self.under = under
            self.over = over
        }
    }

    public let booked: Int
    public let delivered: Int
    /// The share of the booking due by now.
    public let due: Percentage

    public init(booked: Int, delivered: Int, due: Percentage) {
        self.booked = booked
        self.delivered = delivered
        self.due = due
    }

    /// Delivered / booked; nil when nothing was booked.
    public var delivery: Percentage? { Percentage(delivered, of: booked) }

    /// (Delivered / booked) / due, as a share: 120 % is an index of 1.20. Nil when nothing is due or booked.
    public var index: Percentage? {
        guard booked > 0, due > .zero else { return nil }
        // delivered / booked / due, in one fraction and with one rounding; the millionths of due and index cancel.
        let expected = Int128(booked) * Int128(due.millionths)
        let scale = Int128(Percentage.millionthsPerWhole) * Int128(Percentage.millionthsPerWhole)
        let (quotient, remainder) = (Int128(delivered) * scale).quotientAndRemainder(dividingBy: expected)
        return Percentage(millionths: Int(clamping: quotient + (remainder >= expected - remainder ? 1 : 0)))
    }

    public func verdict(_ thresholds: Thresholds = .standard) -> Verdict {
        guard let index else { return .notApplicable }
        return index < thresholds.under ? .under : index > thresholds.over ? .over : .onTrack
    }
}

public import Values

/// What a line that is over still owes its advertiser, and the ground for a makegood.
public struct Shortfall: Sendable, Hashable {
    public let booked: Int
    public let delivered: Int

    /// Nil when the line delivered what was booked, give or take the tolerance.
    public init?(booked: Int, delivered: Int, tolerance: Percentage = .zero) {
        guard booked > 0, delivered < booked else { return nil }
        self.booked = booked
        self.delivered = max(0, delivered)
        guard share > tolerance else { return nil }
    }

    /// In impressions.
    public var impressions: Int { booked - delivered }

    /// Of what was booked.
    public var share: Percentage { Percentage(impressions, of: booked) ?? .zero }

    /// What the missing impressions cost at the line's price per thousand. Throws when that leaves 64 bits.
    public func value(cpm: Money) throws(Money.Refusal) -> Money {
        try Money.cpm(cpm.minorUnits, impressions: impressions, currency: cpm.currency)
    }
}

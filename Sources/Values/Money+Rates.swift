extension Money {
    /// What impressions cost at a price per thousand: round-half-up(impressions × CPM cents / 1000), domain.md §3.
    public static func cpm(
        _ cents: Int, impressions: Int, currency: Currency
    ) throws(Refusal) -> Money {
        try Money.zero(currency).replaced(by: Rounding.halfUp(Rounding.product(impressions, cents), over: 1000))
    }

    /// The part of this amount that a percentage takes, rounded half up to the minor unit.
    public func share(_ percentage: Percentage) throws(Refusal) -> Money {
        let exact = Rounding.product(minorUnits, percentage.millionths)
        return try replaced(by: Rounding.halfUp(exact, over: Int128(Percentage.millionthsPerWhole)))
    }

    /// What stays after a commission. Commission and net always add up to the gross amount.
    public func net(afterCommission commission: Percentage) throws(Refusal) -> Money {
        try self - share(commission)
    }

    /// The gross amount of which this is the net: net / (1 − commission), rounded half up.
    public func gross(beforeCommission commission: Percentage) throws(Refusal) -> Money {
        let kept = Int128(Percentage.millionthsPerWhole) - Int128(commission.millionths)
        guard kept > 0 else { throw .commissionLeavesNothing }
        let exact = Rounding.product(minorUnits, Percentage.millionthsPerWhole)
        return try replaced(by: Rounding.halfUp(exact, over: kept))
    }

    /// The effective price per thousand: revenue / delivered × 1000, rounded half up; nil when nothing was delivered.
    public func effectiveCPM(delivered: Int) throws(Refusal) -> Money? {
        guard delivered > 0 else { return nil }
        return try replaced(by: Rounding.halfUp(Rounding.product(minorUnits, 1000), over: Int128(delivered)))
    }
}

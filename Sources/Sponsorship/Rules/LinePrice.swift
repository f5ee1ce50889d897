public import Values

/// How a line item is paid.
public enum LinePrice: Sendable, Hashable {
    /// Per thousand impressions.
    case cpm(Money)
    /// Once, whatever is delivered.
    case flat(Money)

    /// The line's value: round-half-up(booked × CPM / 1000), or the fee. Throws when that leaves 64 bits.
    public func value(booked impressions: Int) throws(Money.Refusal) -> Money {
        switch self {
        case .cpm(let price): try Money.cpm(price.minorUnits, impressions: impressions, currency: price.currency)
        case .flat(let fee): fee
        }
    }
}

/// An exact amount in the minor unit of one currency. Arithmetic throws instead of overflowing or mixing currencies.
public struct Money: Sendable, Hashable, CustomStringConvertible {
    /// Cents, pence, yen: the currency's smallest unit. May be negative (credits).
    public let minorUnits: Int
    public let currency: Currency

    /// Why an amount could not be computed.
    public enum Refusal: Error, Equatable {
        /// The result does not fit 64 bits of minor units.
        case overflow
        case mixedCurrencies(Currency, Currency)
        /// A gross amount was asked for at a commission of 100 % or more.
        case commissionLeavesNothing
    }

    /// An amount in minor units: 150,000 for $1,500.00.
    public init(minorUnits: Int, currency: Currency) {
        self.minorUnits = minorUnits
        self.currency = currency
    }

    /// Nothing, in a currency.
    public static func zero(_ currency: Currency) -> Money {
        Money(minorUnits: 0, currency: currency)
    }

    public var isNegative: Bool { minorUnits < 0 }
    public var isZero: Bool { minorUnits == 0 }

    /// For logs and tests, such as `150000 USD/100`; people read `Formats.money`.
    public var description: String {
        currency.fractionDigits == 0 ? "\(minorUnits) \(currency)" : "\(minorUnits) \(currency) minor units"
    }
}

import Foundation
import Values

/// Where a locale puts the currency, with the symbol it uses for the tenant's own.
struct MoneyConventions: Sendable {
    private let currency: Currency
    private let affixes: Affixes

    init(_ locale: Locale, currency: Currency) {
        self.currency = currency
        let style = IntegerFormatStyle<Int>.Currency(code: currency.code, locale: locale)
        affixes = Affixes(around: "1", in: 1.formatted(style.precision(.fractionLength(0))))
    }

    /// The symbol for the tenant's currency, the code for another, on the side where the locale writes it.
    func affixes(for other: Currency) -> Affixes {
        guard other != currency else { return affixes }
        return affixes.prefix.isEmpty ? Affixes(suffix: "\u{a0}\(other)") : Affixes(prefix: "\(other)\u{a0}")
    }
}

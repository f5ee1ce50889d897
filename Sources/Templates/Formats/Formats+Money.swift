public import Values

extension Formats {
    /// An amount to the minor unit: `$1,500.00`.
    public func money(_ amount: Money) -> String {
        let affixes = money.affixes(for: amount.currency)
        return numbers.text(amount.minorUnits, fractionDigits: amount.currency.fractionDigits, affixes: affixes)
    }

    /// An amount rounded half up to the major unit, for cards and tables of large sums: `$1,500`.
    public func wholeMoney(_ amount: Money) -> String {
        numbers.text(majorUnits(amount), affixes: money.affixes(for: amount.currency))
    }

    /// An amount short enough for an axis: `$12.5k`.
    public func compactMoney(_ amount: Money) -> String {
        compact(majorUnits(amount), affixes: money.affixes(for: amount.currency))
    }

    /// A price per thousand impressions: `$30.00 CPM`.
    public func cpm(_ price: Money) -> String {
        money(price) + "\u{a0}CPM"
    }

    private func majorUnits(_ amount: Money) -> Int {
        let unit = [1, 10, 100, 1000][min(max(0, amount.currency.fractionDigits), 3)]
        return amount.minorUnits.dividedHalfUp(by: unit)
    }
}

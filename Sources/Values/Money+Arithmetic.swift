extension Money {
    /// The exact sum; throws when the currencies differ or the result overflows.
    public static func + (left: Money, right: Money) throws(Refusal) -> Money {
        try left.combined(with: right) { $0.addingReportingOverflow($1) }
    }

    /// The exact difference; throws when the currencies differ or the result overflows.
    public static func - (left: Money, right: Money) throws(Refusal) -> Money {
        try left.combined(with: right) { $0.subtractingReportingOverflow($1) }
    }

    /// The exact product, for example a flat fee times a number of episodes; throws when it overflows.
    public static func * (amount: Money, count: Int) throws(Refusal) -> Money {
        try amount.replaced(by: Int(exactly: Rounding.product(amount.minorUnits, count)))
    }

    /// The sum of the amounts, zero for none; throws when one is in another currency or the sum overflows.
    public static func total(of amounts: some Sequence<Money>, in currency: Currency) throws(Refusal) -> Money {
        var sum = Money.zero(currency)
        for amount in amounts { sum = try sum + amount }
        return sum
    }

    private func combined(
        with other: Money, _ operation: (Int, Int) -> (partialValue: Int, overflow: Bool)
    ) throws(Refusal) -> Money {
        guard currency == other.currency else { throw .mixedCurrencies(currency, other.currency) }
        let result = operation(minorUnits, other.minorUnits)
        return try replaced(by: result.overflow ? nil : result.partialValue)
    }

    func replaced(by minorUnits: Int?) throws(Refusal) -> Money {
        guard let minorUnits else { throw .overflow }
        return Money(minorUnits: minorUnits, currency: currency)
    }
}

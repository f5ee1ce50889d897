public import Values

/// What the integers of a chart count.
public enum ChartUnit: Sendable {
    case count
    /// Minor units of a currency.
    case money(Currency)
    /// Millionths of the whole, as `Percentage` holds them.
    case percentage

    /// For the axis: `12.5k`, `$12.5k`, `40%`.
    func short(_ value: Int, _ formats: Formats) -> String {
        switch self {
        case .count: formats.compact(value)
        case .money(let currency): formats.compactMoney(Money(minorUnits: value, currency: currency))
        case .percentage: formats.percent(Percentage(millionths: value))
        }
    }

    /// For the read-out and the table: `12,480`, `$1,500.00`, `72.5%`.
    func full(_ value: Int?, _ formats: Formats) -> String {
        guard let value else { return formats.words.noData }
        return switch self {
        case .count: formats.count(value)
        case .money(let currency): formats.money(Money(minorUnits: value, currency: currency))
        case .percentage: formats.percent(Percentage(millionths: value), digits: 1)
        }
    }

    /// The smallest step between grid lines that the axis can still tell apart.
    var smallestStep: Int {
        switch self {
        case .count: 1
        case .money(let currency): [1, 10, 100, 1000][min(max(0, currency.fractionDigits), 3)]
        case .percentage: Percentage.millionthsPerWhole / 100
        }
    }
}

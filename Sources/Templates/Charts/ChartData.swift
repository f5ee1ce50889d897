public import Values

/// The days and figures of a chart and of the table behind it.
public struct ChartData: Sendable {
    public let days: DayRange
    public let series: [ChartSeries]
    /// The first series in the period before, day for day.
    public let previous: ChartSeries?
    public let unit: ChartUnit

    /// `previous` is drawn day for day under the first series, whatever its own dates were.
    public init(days: DayRange, series: [ChartSeries], previous: ChartSeries? = nil, unit: ChartUnit = .count) {
        self.days = days
        self.series = series
        self.previous = previous
        self.unit = unit
    }

    /// All series, the previous period last.
    var columns: [ChartSeries] { series + (previous.map { [$0] } ?? []) }

    /// At most `limit` series: those beyond the first are summed under a name, so that no chart needs a legend.
    func folded(to limit: Int, rest name: String) -> ChartData {
        guard series.count > limit, limit > 0 else { return self }
        let rest = series.dropFirst(limit - 1)
        let sums = days.indices.map { day in rest.compactMap { $0[day] }.reduce(nil) { clampedSum($0 ?? 0, $1) } }
        let kept = Array(series.prefix(limit - 1)) + [ChartSeries(name, sums)]
        return ChartData(days: days, series: kept, previous: previous, unit: unit)
    }
}

/// The sum, stopped at the ends of `Int`: a drawing can show no more.
func clampedSum(_ left: Int, _ right: Int) -> Int {
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? (left < 0 ? .min : .max) : sum
}

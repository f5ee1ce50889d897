/// Where each part of each bar begins and ends.
struct ChartStack {
    /// Per series, per day; the first series stands at the bottom.
    let levels: [[(lower: Int, upper: Int)]]
    let highest: Int

    init(_ data: ChartData) {
        var tops = [Int](repeating: 0, count: data.days.count)
        levels = data.series.map { series in
            tops.indices.map { day in
                let lower = tops[day]
                tops[day] = clampedSum(lower, max(0, series[day] ?? 0))
                return (lower, tops[day])
            }
        }
        highest = tops.max() ?? 0
    }
}

/// The vertical axis: from zero to a round number above the highest figure, and below zero only if a figure is.
struct ChartScale: Equatable {
    let bottom: Int
    let top: Int
    let step: Int

    /// Aims at three to five grid lines, at steps of 1, 2 or 5 times a power of ten.
    init(lowest: Int, highest: Int, smallestStep: Int) {
        // Far above any figure, far enough below the end of Int for a step more.
        let limit = 1_000_000_000_000_000_000
        let (low, high) = (max(min(lowest, 0), -limit), min(max(highest, 0), limit))
        var step = max(1, min(smallestStep, limit))
        var factors = [2, 5, 10].makeIterator()
        let smallest = step
        var unit = smallest
        while (high - low + step - 1) / step > 4, step < limit {
            guard let factor = factors.next() else {
                unit *= 10
                factors = [2, 5, 10].makeIterator()
                continue
            }
            step = unit * factor
        }
        self.step = step
        bottom = -((-low + step - 1) / step) * step
        top = max((high + step - 1) / step * step, bottom + step)
    }

    /// The values of the grid lines, from the bottom up.
    var ticks: [Int] { Array(stride(from: bottom, through: top, by: step)) }

    /// The distance of a value from the upper edge of a plot.
    func y(_ value: Int, height: Int) -> Tenths {
        let share = (Double(top) - Double(value)) / (Double(top) - Double(bottom))
        return Tenths(share * Double(height))
    }
}

extension ChartScale {
    /// The scale for lines.
    init(_ series: [ChartSeries], unit: ChartUnit) {
        let values = series.lazy.flatMap(\.values).compactMap(\.self)
        self.init(lowest: values.min() ?? 0, highest: values.max() ?? 0, smallestStep: unit.smallestStep)
    }
}

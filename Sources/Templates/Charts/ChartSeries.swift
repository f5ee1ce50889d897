/// One figure per day, in the order of the chart's days. A day without data is nil and stays a gap.
public struct ChartSeries: Sendable {
    /// Written directly beside the line or bar.
    public let name: String
    public let values: [Int?]

    /// The name and the figures, first day first.
    public init(_ name: String, _ values: [Int?]) {
        self.name = name
        self.values = values
    }

    /// The figure of a day; nil too where the series is shorter than the chart.
    subscript(day: Int) -> Int? { values.indices.contains(day) ? values[day] : nil }
}

/// What several rounds gave.
struct Series {
    private var values: [Double] = []

    mutating func append(_ value: Double) {
        values.append(value)
    }

    /// The middle one, the upper of two.
    var median: Double { values.isEmpty ? 0 : values.sorted()[values.count / 2] }
}

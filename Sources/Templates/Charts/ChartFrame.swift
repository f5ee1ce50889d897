import Values

/// What charts over days share: size, grid, axis labels, names, read-outs.
///
/// Nothing but the plot is stretched: an outer `<svg>` without a view box places text by percent across and pixels
/// down, so that labels keep their size at any width. CSS gives it padding, in which the labels stand.
struct ChartFrame {
    let data: ChartData
    let scale: ChartScale
    let label: ChartLabel
    let formats: Formats
    let today: Day
    /// Lines have points on both edges; bars stand in the middle of equal columns.
    let hasColumns: Bool

    /// Pixels down, and the units across that are stretched to the width.
    static let height = 200
    static let width = 1000
    /// More columns than this are too narrow to point at and too many to send; the table has them.
    static let mostReadouts = 120

    var count: Int { data.days.count }

    /// The position of a day across the plot, in its units; divided by ten it is a percentage.
    func x(_ day: Int) -> Tenths {
        if hasColumns { return Tenths(day * 2 + 1, of: count * 2, length: Self.width) }
        return count > 1 ? Tenths(day, of: count - 1, length: Self.width) : Tenths(count: Self.width * 5)
    }

    func percent(_ day: Int) -> Tenths { Tenths(count: (x(day).count + 5) / 10) }

    func y(_ value: Int) -> Tenths { scale.y(value, height: Self.height) }

    /// The whole chart around a plot; marks are drawn on top of it, unstretched.
    func chart(_ kind: String, plot: SVG, marks: SVG, names: [ChartName]) -> Markup {
        var svg = SVG(reserving: 8192)
        svg += "<div class=\"chart-box\"><svg class=\"chart \(kind)\(spaces(names))\" width=\"100%\" "
        svg += "height=\"\(Self.height)\" \(label.attributes)>\(label.elements)"
        svg += "\(grid)\(dayLabels)\(todayMark)\(emptyMark)"
        svg += "<svg class=\"chart-plot\" viewBox=\"0 0 \(Self.width) \(Self.height)\" preserveAspectRatio=\"none\" "
        svg += "width=\"100%\" height=\"\(Self.height)\">\(plot)</svg>"
        svg += "\(marks)\(ChartName.drawn(names))\(readouts)</svg>\(ChartName.listed(names))</div>"
        return svg.markup
    }

    /// The classes that make room for names on the right and for long values on the left.
    private func spaces(_ names: [ChartName]) -> String {
        let longest = ticks.map(\.1.count).max() ?? 0
        return (names.isEmpty ? "" : " chart-named") + (longest > 6 ? " chart-wide-values" : "")
    }
}

public import Values

/// Lines over days: up to five series, the first with its previous period dashed behind it. Gaps stay gaps.
public struct LineChart: Sendable {
    private let data: ChartData
    private let label: ChartLabel
    private let formats: Formats
    private let today: Day

    /// Series beyond the fifth are left to the table.
    public init(_ data: ChartData, label: ChartLabel, formats: Formats, today: Day) {
        self.data = ChartData(
            days: data.days, series: Array(data.series.prefix(5)), previous: data.previous, unit: data.unit)
        self.label = label
        self.formats = formats
        self.today = today
    }

    /// The drawing with its list of names, in one `<div>`.
    public var markup: Markup {
        let scale = ChartScale(data.columns, unit: data.unit)
        let frame = ChartFrame(
            data: data, scale: scale, label: label, formats: formats, today: today, hasColumns: false)
        let names = data.columns.count > 1 ? names(frame) : []
        return frame.chart("chart-lines", plot: plot(frame), marks: lastPoints(frame), names: names)
    }

    private func plot(_ frame: ChartFrame) -> SVG {
        var svg = SVG()
        if let previous = data.previous {
            svg += "<path class=\"chart-previous\" d=\"\(ChartLine(previous, frame).path)\"/>"
        }
        if data.series.count == 1 {
            svg += "<path class=\"chart-area series-1\" d=\"\(ChartLine(data.series[0], frame).area)\"/>"
        }
        // The first series is the one the page is about: it is drawn last, on top.
        for (index, series) in data.series.enumerated().reversed() {
            let line = ChartLine(series, frame)
            svg += "<path class=\"chart-line series-\(index + 1)\" d=\"\(line.path)\"/>"
            svg += "<path class=\"chart-point series-\(index + 1)\" d=\"\(line.points)\"/>"
        }
        return svg
    }

    private func lastPoints(_ frame: ChartFrame) -> SVG {
        var svg = SVG()
        for (index, series) in data.series.enumerated() {
            guard let day = frame.lastDay(of: series), let value = series[day] else { continue }
            svg += "<circle class=\"chart-last series-\(index + 1)\" cx=\"\(frame.percent(day))%\" "
            svg += "cy=\"\(frame.y(value))\" r=\"4\"/>"
        }
        return svg
    }

    private func names(_ frame: ChartFrame) -> [ChartName] {
        data.columns.enumerated().compactMap { index, series in
            guard let value = frame.lastDay(of: series).flatMap({ series[$0] }) else { return nil }
            let colour = index < data.series.count ? "series-\(index + 1)" : "previous"
            return ChartName(text: series.name, colour: colour, y: frame.y(value).count)
        }
    }
}

extension ChartFrame {
    /// The last day on which a series has a figure.
    func lastDay(of series: ChartSeries) -> Int? {
        data.days.indices.last { series[$0] != nil }
    }
}

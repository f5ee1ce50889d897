import Values

extension ChartFrame {
    /// The values of the grid lines and how they are written.
    var ticks: [(Int, String)] { scale.ticks.map { ($0, data.unit.short($0, formats)) } }

    /// Grid lines with their values; the zero line is the strong one.
    var grid: SVG {
        var svg = SVG()
        for (tick, text) in ticks {
            let y = self.y(tick)
            let kind = tick == 0 ? "chart-zero" : "chart-grid"
            svg += "<line class=\"\(kind)\" x2=\"100%\" y1=\"\(y)\" y2=\"\(y)\"/>"
            svg += "<text class=\"chart-label chart-value\" dx=\"-8\" y=\"\(y)\" dy=\"4\">\(text)</text>"
        }
        return svg
    }

    /// Up to five days under the plot, first and last among them; every second one gives way on a phone.
    var dayLabels: SVG {
        var svg = SVG()
        let shown = min(5, count)
        for position in 0..<shown {
            let day = shown > 1 ? position * (count - 1) / (shown - 1) : 0
            let importance = position % 2 == 1 ? " chart-minor" : ""
            svg += "<text class=\"chart-label \(anchor(position, of: shown))\(importance)\" x=\"\(percent(day))%\" "
            svg += "y=\"\(Self.height + 20)\">\(formats.shortDay(data.days[day]))</text>"
        }
        return svg
    }

    /// Labels at the edges of a line chart stay inside it.
    private func anchor(_ position: Int, of shown: Int) -> String {
        if hasColumns || shown == 1 { return "chart-middle" }
        return position == 0 ? "chart-start" : position == shown - 1 ? "chart-end" : "chart-middle"
    }

    /// Words where there is nothing to draw.
    var emptyMark: SVG {
        guard data.columns.allSatisfy({ $0.values.allSatisfy { $0 == nil } }) else { return "" }
        let words = formats.words.noData
        return "<text class=\"chart-label chart-middle\" x=\"50%\" y=\"\(Self.height / 2)\">\(words)</text>"
    }

    /// A line through today, where the days go on after it.
    var todayMark: SVG {
        guard data.days.contains(today), today != data.days.last else { return "" }
        let x = percent(data.days.start.days(until: today))
        return "<line class=\"chart-today\" x1=\"\(x)%\" x2=\"\(x)%\" y2=\"\(Self.height)\"/>"
    }
}

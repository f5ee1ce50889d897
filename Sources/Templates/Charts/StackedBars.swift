public import Values

/// A bar per day, divided by source. Days without data are marked as gaps, which a bar of height zero would hide.
public struct StackedBars: Sendable {
    private let data: ChartData
    private let label: ChartLabel
    private let formats: Formats
    private let today: Day

    /// Series beyond the fifth are summed under `rest`. Bars start at zero: a negative figure counts as none.
    public init(_ data: ChartData, label: ChartLabel, formats: Formats, today: Day, rest: String = "Other") {
        self.data = data.folded(to: 5, rest: rest)
        self.label = label
        self.formats = formats
        self.today = today
    }

    /// The drawing with its list of names, in one `<div>`.
    public var markup: Markup {
        let stack = ChartStack(data)
        let scale = ChartScale(lowest: 0, highest: stack.highest, smallestStep: data.unit.smallestStep)
        let frame = ChartFrame(
            data: data, scale: scale, label: label, formats: formats, today: today, hasColumns: true)
        let names = data.series.count > 1 ? names(stack, frame) : []
        return frame.chart("chart-bars", plot: plot(stack, frame), marks: "", names: names)
    }

    private func plot(_ stack: ChartStack, _ frame: ChartFrame) -> SVG {
        let column = ChartFrame.width * 10 / max(1, frame.count)
        // A handful of days would make posters of the bars.
        let width = Tenths(count: max(1, min(column * 7 / 10, 800)))
        var svg: SVG = "<path class=\"chart-gap\" d=\"\(gaps(frame, width: Tenths(count: column)))\"/>"
        for (index, levels) in stack.levels.enumerated() {
            var path = SVGPath(reserving: frame.count * 28)
            for (day, level) in levels.enumerated() where level.upper > level.lower {
                let left = Tenths(count: frame.x(day).count - width.count / 2)
                let (top, bottom) = (frame.y(level.upper), frame.y(level.lower))
                path.rectangle(left, top, width: width, height: Tenths(count: bottom.count - top.count))
            }
            svg += "<path class=\"chart-bar series-\(index + 1)\" d=\"\(path)\"/>"
        }
        return svg
    }

    private func gaps(_ frame: ChartFrame, width: Tenths) -> SVGPath {
        var path = SVGPath()
        for day in 0..<frame.count where data.series.allSatisfy({ $0[day] == nil }) {
            let left = Tenths(count: frame.x(day).count - width.count / 2)
            path.rectangle(left, Tenths(count: 0), width: width, height: Tenths(count: ChartFrame.height * 10))
        }
        return path
    }

    /// Names stand beside the last bar, in the order of its parts.
    private func names(_ stack: ChartStack, _ frame: ChartFrame) -> [ChartName] {
        guard let last = data.days.indices.last(where: { day in stack.levels.contains { $0[day].upper > 0 } }) else {
            return []
        }
        return stack.levels.enumerated().map { index, levels in
            let middle = (frame.y(levels[last].upper).count + frame.y(levels[last].lower).count) / 2
            // Parts of no height share a middle: a tenth per series keeps the order of the stack.
            return ChartName(text: data.series[index].name, colour: "series-\(index + 1)", y: middle - index)
        }
    }
}

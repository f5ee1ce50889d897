/// One series as runs of days without a gap.
struct ChartLine {
    private let runs: [[(x: Tenths, y: Tenths)]]
    private let baseline: Tenths

    init(_ series: ChartSeries, _ frame: ChartFrame) {
        var runs: [[(x: Tenths, y: Tenths)]] = [[]]
        for day in 0..<frame.count {
            if let value = series[day] {
                runs[runs.count - 1].append((frame.x(day), frame.y(value)))
            } else if runs.last?.isEmpty == false {
                runs.append([])
            }
        }
        self.runs = runs.filter { !$0.isEmpty }
        baseline = frame.y(0)
    }

    /// The runs of two days and more.
    var path: SVGPath {
        var path = SVGPath(reserving: 512)
        for run in runs where run.count > 1 {
            path.move(run[0].x, run[0].y)
            for point in run.dropFirst() { path.line(point.x, point.y) }
        }
        return path
    }

    /// The days between two gaps, which no line shows.
    var points: SVGPath {
        var path = SVGPath(reserving: 0)
        for run in runs where run.count == 1 {
            path.move(run[0].x, run[0].y)
            path.dot()
        }
        return path
    }

    /// The surface between the line and zero.
    var area: SVGPath {
        var path = SVGPath(reserving: 512)
        for run in runs where run.count > 1 {
            path.move(run[0].x, baseline)
            for point in run { path.line(point.x, point.y) }
            path.line(run[run.count - 1].x, baseline)
            path.close()
        }
        return path
    }
}

/// A tiny line without axes, for tables and cards: from zero to the highest figure, the last one dotted.
public struct Sparkline: Sendable {
    private let values: [Int?]
    private let label: ChartLabel?

    private static let width = 96
    private static let height = 28

    /// Without a label it is hidden from screen readers: then the figures must stand beside it.
    public init(_ values: [Int?], label: ChartLabel? = nil) {
        self.values = values
        self.label = label
    }

    /// One `<svg>`, in the size CSS gives it.
    public var markup: Markup {
        let (line, last) = paths
        // One literal, one buffer: a list has one of these in each row.
        let svg: SVG = """
            <svg class="spark chart-spark" viewBox="0 0 \(Self.width) \(Self.height)" preserveAspectRatio="none" \
            \(label?.attributes ?? "aria-hidden=\"true\"")>\(label?.elements ?? "")\
            <path class="chart-line series-1" d="\(line)"/><path class="chart-end series-1" d="\(last)"/></svg>
            """
        return svg.markup
    }

    /// The line with its gaps, and its last point as a dot.
    private var paths: (line: SVGPath, last: SVGPath) {
        var (line, last) = (SVGPath(reserving: values.count * 10), SVGPath(reserving: 16))
        // Two pixels around keep the stroke and the dot inside.
        let perUnit = Double((Self.height - 4) * 10) / Double(max(1, values.lazy.compactMap(\.self).max() ?? 0))
        var end: (x: Tenths, y: Tenths)?
        var run = 0
        for (index, value) in values.enumerated() {
            guard let value else {
                if run == 1 { line.dot() }
                run = 0
                continue
            }
            let x = Tenths(count: 20 + Tenths(index, of: values.count - 1, length: Self.width - 4).count)
            let y = Tenths(count: (Self.height - 2) * 10 - Int(Double(max(0, value)) * perUnit))
            if run == 0 { line.move(x, y) } else { line.line(x, y) }
            run += 1
            end = (x, y)
        }
        if let end {
            last.move(end.x, end.y)
            last.dot()
        }
        return (line, last)
    }
}

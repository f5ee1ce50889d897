public import Values

/// A bar from zero to the whole, with a mark where the value should be by now. The page says the same in words.
public struct Meter: Sendable {
    /// What the colour says; never the only sign of it.
    public enum State: String, Sendable {
        case plain, good, warn, bad
    }

    private let value: Percentage
    private let expected: Percentage?
    private let state: State
    private let label: ChartLabel

    /// A value above the whole lengthens the scale and puts a mark at the whole.
    public init(_ value: Percentage, expected: Percentage? = nil, state: State = .plain, label: ChartLabel) {
        self.value = value
        self.expected = expected
        self.state = state
        self.label = label
    }

    /// One `<svg>`, as wide as its container.
    public var markup: Markup {
        var svg: SVG = "<svg class=\"chart-meter\" width=\"100%\" height=\"16\" \(label.attributes)>\(label.elements)"
        svg += "<rect class=\"chart-track\" y=\"4\" width=\"100%\" height=\"8\" rx=\"4\"/>"
        svg += "<rect class=\"chart-fill chart-\(state.rawValue)\" y=\"4\" width=\"\(share(value))%\" "
        svg += "height=\"8\" rx=\"4\"/>"
        if end > .whole { svg += mark("chart-whole", at: .whole) }
        if let expected { svg += mark("chart-expected", at: expected) }
        svg += "</svg>"
        return svg.markup
    }

    private var end: Percentage { max(.whole, value, expected ?? .zero) }

    private func share(_ part: Percentage) -> Tenths {
        Tenths(Double(max(0, part.millionths)) / Double(end.millionths) * 100)
    }

    private func mark(_ kind: String, at position: Percentage) -> SVG {
        "<line class=\"\(kind)\" x1=\"\(share(position))%\" x2=\"\(share(position))%\" y2=\"16\"/>"
    }
}

/// What a screen reader says about a chart.
public struct ChartLabel: Sendable {
    /// Unique among the charts of a page; `-chart-title` and `-chart-desc` are appended to it.
    public let id: String
    /// What is shown: `Downloads per day`.
    public let title: String
    /// What it says: `12,480 on Mon 4 May, 12 % above the period before`.
    public let description: String

    /// Plain text: the chart escapes it.
    public init(id: String, title: String, description: String) {
        self.id = id
        self.title = title
        self.description = description
    }

    /// The attributes that make an `<svg>` one image with this name.
    var attributes: SVG { "role=\"img\" aria-labelledby=\"\(id)-chart-title \(id)-chart-desc\"" }

    var elements: SVG {
        "<title id=\"\(id)-chart-title\">\(title)</title><desc id=\"\(id)-chart-desc\">\(description)</desc>"
    }
}

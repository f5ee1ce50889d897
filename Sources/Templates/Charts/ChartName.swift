/// The name of a series written beside its end, with a swatch of its colour.
struct ChartName {
    let text: String
    /// The CSS class that carries the colour, `series-1` or `previous`.
    let colour: String
    /// Where it would like to stand, in tenths of a pixel from the top.
    var y: Int

    /// Longer names are cut; the whole one is in the read-out and in the table.
    private static let longest = 16
    private static let distance = 170

    /// In the drawing, right of the plot.
    static func drawn(_ names: [ChartName]) -> SVG {
        var svg = SVG()
        for name in spread(names) {
            svg += "<svg class=\"chart-name\" x=\"100%\" y=\"\(Tenths(count: name.y))\">\(name.swatch)"
            svg += "<text class=\"chart-label\" x=\"28\" y=\"4\">\(name.shortened)</text></svg>"
        }
        return svg
    }

    /// Under the drawing, for where it is too narrow for names beside it. CSS shows one of the two.
    static func listed(_ names: [ChartName]) -> SVG {
        guard !names.isEmpty else { return "" }
        var list: SVG = "<ul class=\"chart-names\" aria-hidden=\"true\">"
        for name in names { list += "<li class=\"\(name.colour)\">\(name.text)</li>" }
        list += "</ul>"
        return list
    }

    private var swatch: SVG {
        colour == "previous"
            ? "<line class=\"chart-previous\" x1=\"10\" x2=\"24\"/>"
            : "<rect class=\"chart-swatch \(colour)\" x=\"12\" y=\"-5\" width=\"10\" height=\"10\" rx=\"2\"/>"
    }

    private var shortened: String {
        text.count > Self.longest ? text.prefix(Self.longest - 1) + "…" : text
    }

    /// Moves names apart until none covers another: down first, then up from the lower edge.
    static func spread(_ names: [ChartName]) -> [ChartName] {
        var names = names.sorted { $0.y < $1.y }
        for index in names.indices.dropFirst() {
            names[index].y = max(names[index].y, names[index - 1].y + distance)
        }
        var limit = ChartFrame.height * 10
        for index in names.indices.reversed() {
            names[index].y = min(names[index].y, limit)
            limit = names[index].y - distance
        }
        return names
    }
}

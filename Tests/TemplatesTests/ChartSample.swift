import Templates
import Testing
import Values

/// Charts of a few days around Thursday, 28 May 2026.
enum ChartSample {
    static let formats = Formats.sample("en_GB")
    static let today = Day(year: 2026, month: 5, day: 28) ?? .earliest
    static let hostile = "<script>\"'&\u{301}</script>"

    static func data(_ series: [Int?]..., previous: [Int?]? = nil, last: Int? = nil) -> ChartData {
        let days = DayRange(last: last ?? series.map(\.count).max() ?? 0, through: today)
        let named = series.enumerated().map { ChartSeries("Source \($0.offset + 1)", $0.element) }
        return ChartData(days: days, series: named, previous: previous.map { ChartSeries("Before", $0) })
    }

    static func label(_ text: String = "Downloads") -> ChartLabel {
        ChartLabel(id: "downloads", title: text, description: text)
    }

    static func line(_ data: ChartData, label: ChartLabel = label(), today: Day = today) -> String {
        LineChart(data, label: label, formats: formats, today: today).markup.string
    }

    static func bars(_ data: ChartData, label: ChartLabel = label()) -> String {
        StackedBars(data, label: label, formats: formats, today: today).markup.string
    }
}

extension String {
    /// The `d` of the first path of a class, or nothing.
    func path(_ kind: String) -> Substring {
        guard let start = firstRange(of: "<path class=\"\(kind)\" d=\"") else { return "" }
        return self[start.upperBound...].prefix { $0 != "\"" }
    }

    func occurrences(of text: String) -> Int { ranges(of: text).count }
}

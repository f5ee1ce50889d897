import Templates
import Values

extension ChartPanel {
    /// A show's downloads over the days that a buyer sees.
    static func downloads(of listed: ListedShow, _ formats: Formats, today: Day) -> ChartPanel {
        let range = ShowCatalogue.recent(today)
        let series = listed.days.map { ChartSeries("Downloads", $0.values(in: range)) }
        return lines(
            id: "downloads", title: "Downloads per day", note: formats.range(range, today: today),
            data: series.map { ChartData(days: range, series: [$0]) }, formats, today: today)
    }

    static func lines(
        id: String, title: String, note: String, data: ChartData?, _ formats: Formats, today: Day
    ) -> ChartPanel {
        let label = ChartLabel(id: id + "-chart", title: title, description: note)
        return ChartPanel(
            id: id, title: title, note: note,
            chart: data.map { LineChart($0, label: label, formats: formats, today: today).markup },
            table: data.map { ChartTable($0, caption: title, formats: formats, today: today).markup },
            whenEmpty: nothingYet)
    }

    static func bars(
        id: String, title: String, note: String, data: ChartData?, _ formats: Formats, today: Day
    ) -> ChartPanel {
        let label = ChartLabel(id: id + "-chart", title: title, description: note)
        return ChartPanel(
            id: id, title: title, note: note,
            chart: data.map { StackedBars($0, label: label, formats: formats, today: today).markup },
            table: data.map { ChartTable($0, caption: title, formats: formats, today: today).markup },
            whenEmpty: nothingYet)
    }

    private static let nothingYet = "No figures for these days yet. They appear with the next import."
}

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

    /// Lines over days; without data the words that say so. `rows` is the address of what a day's figures are made of.
    static func lines(
        id: String, title: String, note: String, data: ChartData?, _ formats: Formats, today: Day,
        rows: ((Day) -> String)? = nil
    ) -> ChartPanel {
        panel(id, title, note, data, formats, today, rows) { data, label in
            LineChart(data, label: label, formats: formats, today: today).markup
        }
    }

    /// Bars over days, one part for each series.
    static func bars(
        id: String, title: String, note: String, data: ChartData?, _ formats: Formats, today: Day,
        rows: ((Day) -> String)? = nil
    ) -> ChartPanel {
        panel(id, title, note, data, formats, today, rows) { data, label in
            StackedBars(data, label: label, formats: formats, today: today).markup
        }
    }

    private static func panel(
        _ id: String, _ title: String, _ note: String, _ data: ChartData?, _ formats: Formats, _ today: Day,
        _ rows: ((Day) -> String)?, draw: (ChartData, ChartLabel) -> Markup
    ) -> ChartPanel {
        let label = ChartLabel(id: id + "-chart", title: title, description: note)
        return ChartPanel(
            id: id, title: title, note: note, chart: data.map { draw($0, label) },
            table: data.map { ChartTable($0, caption: title, formats: formats, today: today, rows: rows).markup },
            whenEmpty: "No figures for these days yet. They appear with the next import.")
    }
}

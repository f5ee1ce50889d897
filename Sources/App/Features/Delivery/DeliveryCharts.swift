import Sponsorship
import Templates
import Values

/// Delivery drawn: downloads and listeners over time with the period before behind them, and downloads by source.
struct DeliveryCharts {
    private let delivery: Delivery
    private let formats: Formats
    private let today: Day

    init(_ delivery: Delivery, _ formats: Formats, today: Day) {
        self.delivery = delivery
        self.formats = formats
        self.today = today
    }

    var downloads: ChartPanel {
        .lines(
            id: "downloads", title: "Downloads per day", note: note, data: lines("Downloads", \.downloads), formats,
            today: today, rows: rows)
    }

    var listeners: ChartPanel {
        .lines(
            id: "listeners", title: "Listeners per day", note: note, data: lines("Listeners", \.listeners), formats,
            today: today, rows: rows)
    }

    var sources: ChartPanel {
        let period = delivery.comparison.current
        let all = delivery.daily(period, \.downloads)
        let series = delivery.sources.map { source in
            let own = Delivery.daily(source.days, period, \.downloads)
            // A gap is a day that nobody reported; one that only others reported is a zero.
            return ChartSeries(
                source.name.capitalizedFirst, zip(all, own).map { all, own in all.map { _ in own ?? 0 } })
        }
        return .bars(
            id: "sources", title: "Downloads by source", note: formats.range(period, today: today),
            data: series.isEmpty ? nil : ChartData(days: period, series: series), formats, today: today,
            rows: rows)
    }

    private func rows(of day: Day) -> String { delivery.rows(DayRange(day, until: day.next)) }

    private var note: String {
        "\(formats.range(delivery.comparison.current, today: today)), dashed: the 28 days before"
    }

    private func lines(_ name: String, _ figure: (ShowDay) -> Int) -> ChartData? {
        guard delivery.lastDay != nil else { return nil }
        let comparison = delivery.comparison
        return ChartData(
            days: comparison.current, series: [ChartSeries(name, delivery.daily(comparison.current, figure))],
            previous: ChartSeries("28 days before", delivery.daily(comparison.previous, figure)))
    }
}

public import CoreMetrics
import Synchronization

/// Counts and times in memory, and writes them in the text format that Prometheus reads.
///
/// Names follow its habits: dots become underscores, counters end in `_total`, times are histograms in seconds.
public final class PrometheusMetrics: MetricsFactory {
    private let series = Mutex<[SeriesName: any Series]>([:])

    public init() {}

    /// All of it as of now, in version 0.0.4 of the text format.
    public var text: String {
        let all = series.withLock { $0 }.sorted { $0.key < $1.key }
        var text = ""
        var last = ""
        for (name, series) in all {
            if name.name != last { text += "# TYPE \(name.name) \(series.type)\n" }
            last = name.name
            text += series.lines(name)
        }
        return text
    }

    public func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        find(SeriesName(label + "_total", dimensions)) { CounterSeries() }
    }

    public func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
        find(SeriesName(label, dimensions)) { GaugeSeries() }
    }

    public func makeRecorder(
        label: String, dimensions: [(String, String)], aggregate: Bool
    ) -> any RecorderHandler {
        find(SeriesName(label, dimensions)) { GaugeSeries() }
    }

    public func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        find(SeriesName(label + "_seconds", dimensions)) { HistogramSeries() }
    }

    /// What has been counted stays: a scrape must never see a total fall.
    public func destroyCounter(_ handler: any CounterHandler) {}
    public func destroyMeter(_ handler: any MeterHandler) {}
    public func destroyRecorder(_ handler: any RecorderHandler) {}
    public func destroyTimer(_ handler: any TimerHandler) {}

    /// The series of that name; the one made by `make` when another kind has the name, which then is not shown.
    private func find<Kind: Series>(_ name: SeriesName, _ make: () -> Kind) -> Kind {
        series.withLock { series in
            if let known = series[name] as? Kind { return known }
            let new = make()
            if series[name] == nil { series[name] = new }
            return new
        }
    }
}

import CoreMetrics
import Synchronization

/// One metric with one set of labels.
protocol Series: AnyObject, Sendable {
    /// As the exposition names it.
    var type: String { get }
    func lines(_ name: SeriesName) -> String
}

final class CounterSeries: Series, CounterHandler {
    private let value = Atomic<Int64>(0)

    var type: String { "counter" }

    func increment(by amount: Int64) {
        value.wrappingAdd(max(0, amount), ordering: .relaxed)
    }

    func reset() {
        value.store(0, ordering: .relaxed)
    }

    func lines(_ name: SeriesName) -> String {
        name.line("\(value.load(ordering: .relaxed))")
    }
}

final class GaugeSeries: Series, MeterHandler, RecorderHandler {
    private let value = Mutex(0.0)

    var type: String { "gauge" }

    func set(_ new: Int64) { set(Double(new)) }
    func set(_ new: Double) { value.withLock { $0 = new } }
    func increment(by amount: Double) { value.withLock { $0 += amount } }
    func decrement(by amount: Double) { value.withLock { $0 -= amount } }
    func record(_ new: Int64) { set(new) }
    func record(_ new: Double) { set(new) }

    func lines(_ name: SeriesName) -> String {
        name.line("\(value.withLock { $0 })")
    }
}

/// Times, sorted into buckets from a millisecond to ten minutes.
final class HistogramSeries: Series, TimerHandler {
    private struct State {
        var counts = [Int](repeating: 0, count: HistogramSeries.bounds.count + 1)
        var seconds = 0.0
    }

    private static let bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60, 600]
    private let state = Mutex(State())

    var type: String { "histogram" }

    func recordNanoseconds(_ duration: Int64) {
        let seconds = Double(max(0, duration)) / 1e9
        let bucket = Self.bounds.firstIndex { seconds <= $0 } ?? Self.bounds.count
        state.withLock { state in
            state.counts[bucket] &+= 1
            state.seconds += seconds
        }
    }

    func lines(_ name: SeriesName) -> String {
        let (counts, seconds) = state.withLock { ($0.counts, $0.seconds) }
        var sum = 0
        var text = ""
        for (bound, count) in zip(Self.bounds.map { "\($0)" } + ["+Inf"], counts) {
            sum &+= count
            text += name.line("\(sum)", suffix: "_bucket", extra: "le=\"\(bound)\"")
        }
        return text + name.line("\(seconds)", suffix: "_sum") + name.line("\(sum)", suffix: "_count")
    }
}

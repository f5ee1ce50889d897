import CoreMetrics
import Testing

@testable import Web

@Suite struct `Metrics for Prometheus` {
    @Test func `count up, with their labels, under one type line`() {
        let metrics = PrometheusMetrics()
        for (result, rows) in [("accepted", Int64(120)), ("rejected", 25), ("accepted", 5)] {
            metrics.makeCounter(label: "imports.rows", dimensions: [("result", result)]).increment(by: rows)
        }
        #expect(
            metrics.text == """
                # TYPE imports_rows_total counter
                imports_rows_total{result="accepted"} 125
                imports_rows_total{result="rejected"} 25

                """)
    }

    @Test func `never count down`() {
        let metrics = PrometheusMetrics()
        let counter = metrics.makeCounter(label: "a", dimensions: [])
        counter.increment(by: 3)
        counter.increment(by: -2)
        metrics.destroyCounter(counter)
        #expect(metrics.text == "# TYPE a_total counter\na_total 3\n")
    }

    @Test func `put a time into every bucket it fits`() {
        let metrics = PrometheusMetrics()
        let timer = metrics.makeTimer(label: "took", dimensions: [("route", "/shows")])
        for milliseconds in [2, 30, 700_000] { timer.recordNanoseconds(Int64(milliseconds) * 1_000_000) }
        let lines = metrics.text.split(separator: "\n")
        #expect(lines.contains(#"took_seconds_bucket{route="/shows",le="0.001"} 0"#))
        #expect(lines.contains(#"took_seconds_bucket{route="/shows",le="0.0025"} 1"#))
        #expect(lines.contains(#"took_seconds_bucket{route="/shows",le="600.0"} 2"#))
        #expect(lines.contains(#"took_seconds_bucket{route="/shows",le="+Inf"} 3"#))
        #expect(lines.contains(#"took_seconds_count{route="/shows"} 3"#))
        #expect(lines.contains(#"took_seconds_sum{route="/shows"} 700.032"#))
    }

    @Test func `let no value break out of its label`() {
        let metrics = PrometheusMetrics()
        metrics.makeMeter(label: "x", dimensions: [("who", "a\"b\\c\nd")]).set(1.5)
        #expect(metrics.text == "# TYPE x gauge\nx{who=\"a\\\"b\\\\c\\nd\"} 1.5\n")
    }

    @Test func `of one name and two kinds show the first`() {
        let metrics = PrometheusMetrics()
        metrics.makeMeter(label: "x_total", dimensions: []).set(Int64(1))
        metrics.makeCounter(label: "x", dimensions: []).increment(by: 7)
        #expect(metrics.text == "# TYPE x_total gauge\nx_total 1.0\n")
    }
}

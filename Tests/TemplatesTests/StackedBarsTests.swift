import Templates
import Testing
import Values

@Suite struct `Stacked bars` {
    @Test func `stand on each other`() {
        let chart = ChartSample.bars(ChartSample.data([10], [30]))
        #expect(chart.path("chart-bar series-1") == "M460 150h80v50h-80z")
        #expect(chart.path("chart-bar series-2") == "M460 0h80v150h-80z")
    }

    @Test func `stand in the middle of equal columns`() {
        let chart = ChartSample.bars(ChartSample.data([Int?](repeating: 10, count: 20)))
        #expect(chart.path("chart-bar series-1").hasPrefix("M7.5 0h35v200h-35zM57.5 0h"))
    }

    @Test func `mark days without data, but not days of zero`() {
        let chart = ChartSample.bars(ChartSample.data([10, nil, 0, 10], [5, nil, nil, 5]))
        #expect(chart.path("chart-gap") == "M250 0h250v200h-250z")
    }

    @Test func `sum what is beyond four sources`() {
        let chart = ChartSample.bars(ChartSample.data([10], [10], [10], [10], [3], [nil], [7]))
        #expect(chart.occurrences(of: "<path class=\"chart-bar") == 5)
        #expect(chart.contains("Source 4: 10\nOther: 10</title>"))
        #expect(!chart.contains("Source 5"))
    }

    @Test func `keep five sources as they are`() {
        let chart = ChartSample.bars(ChartSample.data([1], [1], [1], [1], [1]))
        #expect(chart.contains("Source 5"))
        #expect(!chart.contains("Other"))
    }

    @Test func `take a figure below zero for none`() {
        let chart = ChartSample.bars(ChartSample.data([-10], [10]))
        #expect(chart.path("chart-bar series-1") == "")
        #expect(chart.path("chart-bar series-2") == "M460 0h80v200h-80z")
    }

    @Test func `have names in the order of the stack that never cover each other`() {
        let chart = ChartSample.bars(ChartSample.data([100], [0], [0], [1], [0]))
        let heights = chart.matches(of: /chart-name" x="100%" y="([0-9.]+)"/).compactMap { Double($0.1) }
        let names = chart.matches(of: /x="28" y="4">([^<]+)</).map { String($0.1) }
        #expect(names == ["Source 5", "Source 4", "Source 3", "Source 2", "Source 1"])
        #expect(zip(heights, heights.dropFirst()).allSatisfy { $1 - $0 >= 17 })
        #expect(heights.allSatisfy { $0 >= 0 && $0 <= 200 })
    }
}

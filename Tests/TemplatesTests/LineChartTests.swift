import Templates
import Testing
import Values

@Suite struct `A line chart` {
    @Test func `runs from edge to edge over a zero baseline`() {
        let chart = ChartSample.line(ChartSample.data([0, 10, 20]))
        #expect(chart.path("chart-line series-1") == "M0 200L500 100L1000 0")
        #expect(chart.path("chart-area series-1") == "M0 200L0 200L500 100L1000 0L1000 200z")
        #expect(chart.contains("<line class=\"chart-zero\" x2=\"100%\" y1=\"200\" y2=\"200\"/>"))
    }

    @Test func `shows gaps as gaps and a lonely day as a dot`() {
        let chart = ChartSample.line(ChartSample.data([10, 10, nil, 10, nil, 10, 10]))
        #expect(chart.path("chart-line series-1") == "M0 0L166.7 0M833.3 0L1000 0")
        #expect(chart.path("chart-point series-1") == "M500 0h0")
    }

    @Test func `draws the previous period behind and names both`() throws {
        let chart = ChartSample.line(ChartSample.data([5, 10], previous: [10, 5]))
        let previous = try #require(chart.firstRange(of: "chart-previous\" d="))
        let current = try #require(chart.firstRange(of: "chart-line series-1"))
        #expect(previous.lowerBound < current.lowerBound)
        #expect(chart.contains(">Before</text>"))
        #expect(chart.contains("<li class=\"previous\">Before</li>"))
    }

    @Test func `needs no name for a single series`() {
        #expect(!ChartSample.line(ChartSample.data([1, 2])).contains("chart-name"))
    }

    @Test func `marks the last day that has a figure`() {
        let chart = ChartSample.line(ChartSample.data([10, 10, 10, nil, nil]))
        #expect(chart.contains("<circle class=\"chart-last series-1\" cx=\"50%\" cy=\"0\" r=\"4\"/>"))
    }

    @Test func `marks today where the days go on`() {
        let data = ChartSample.data([1, 2, 3, 4, 5])
        #expect(ChartSample.line(data, today: ChartSample.today.adding(days: -1)).contains("chart-today\" x1=\"75%\""))
        #expect(!ChartSample.line(data).contains("chart-today"))
    }

    @Test func `reads out every day in words`() {
        let chart = ChartSample.line(ChartSample.data([12_480, nil], [5, 6]))
        #expect(chart.contains("<title>Wed 27 May\nSource 1: 12,480\nSource 2: 5</title>"))
        #expect(chart.contains("<title>Thu 28 May\nSource 1: no data\nSource 2: 6</title>"))
        #expect(ChartSample.line(ChartSample.data([7])).contains("<title>Thu 28 May: 7</title>"))
    }

    @Test func `leaves read-outs out where columns are too narrow to point at`() {
        let most = ChartSample.data([Int?](repeating: 1, count: 120))
        let more = ChartSample.data([Int?](repeating: 1, count: 121))
        #expect(ChartSample.line(most).occurrences(of: "chart-hit") == 120)
        #expect(ChartSample.line(more).occurrences(of: "chart-hit") == 0)
    }

    @Test(arguments: [(1, 1), (2, 2), (5, 5), (28, 5), (365, 5)])
    func `labels at most five days`(days: Int, labels: Int) {
        let chart = ChartSample.line(ChartSample.data([Int?](repeating: 1, count: days)))
        #expect(chart.occurrences(of: "y=\"220\"") == labels)
        #expect(chart.contains(">28 May</text>"))
    }

    @Test func `says so when there is nothing to draw`() {
        #expect(ChartSample.line(ChartSample.data([nil, nil])).contains("y=\"100\">no data</text>"))
        #expect(ChartSample.line(ChartSample.data(last: 0)).contains("no data"))
        #expect(!ChartSample.line(ChartSample.data([0, 0])).contains("no data"))
    }

    @Test func `draws figures below zero below the zero line`() {
        let chart = ChartSample.line(ChartSample.data([-10, 10]))
        #expect(chart.path("chart-line series-1") == "M0 200L1000 0")
        #expect(chart.contains("<line class=\"chart-zero\" x2=\"100%\" y1=\"100\" y2=\"100\"/>"))
    }
}

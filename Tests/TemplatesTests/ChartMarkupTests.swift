import Templates
import Testing
import Values

@Suite struct `The markup of every chart` {
    static let hostile: [String] = {
        let series = [ChartSeries(ChartSample.hostile, [1, 2]), ChartSeries(ChartSample.hostile, [3, nil])]
        let days = DayRange(last: 2, through: ChartSample.today)
        let data = ChartData(days: days, series: series, previous: ChartSeries(ChartSample.hostile, [4, 4]))
        let label = ChartLabel(id: ChartSample.hostile, title: ChartSample.hostile, description: ChartSample.hostile)
        return [
            ChartSample.line(data, label: label), ChartSample.bars(data, label: label),
            Sparkline([1, 2], label: label).markup.string, Meter(.whole, label: label).markup.string,
            ChartTable(data, caption: ChartSample.hostile, formats: ChartSample.formats, today: ChartSample.today)
                .markup.string,
        ]
    }()

    @Test(arguments: hostile)
    func `escapes every text`(markup: String) {
        #expect(!markup.utf8.contains("<script".utf8))
        #expect(markup.contains("&lt;script&gt;"))
        // An ampersand and its combining mark are one Character; only bytes show that it was replaced.
        #expect(markup.utf8.contains("&#39;&amp;\u{301}&lt;".utf8))
    }

    @Test(arguments: hostile)
    func `has nothing a strict content security policy forbids`(markup: String) {
        #expect(markup.firstMatch(of: /\s(style|on[a-z]+)=/) == nil)
        #expect(!markup.contains("href"))
    }

    @Test func `is one image with a title and a description`() {
        let chart = ChartSample.line(ChartSample.data([1]))
        #expect(chart.contains("role=\"img\" aria-labelledby=\"downloads-chart-title downloads-chart-desc\""))
        #expect(chart.contains("<title id=\"downloads-chart-title\">Downloads</title>"))
        #expect(chart.contains("<desc id=\"downloads-chart-desc\">Downloads</desc>"))
    }

    @Test(arguments: [[Int.max, .min, nil], [.max, .max, .max], [.min, .min, 0], [], [nil], [0]] as [[Int?]])
    func `survives any figures`(values: [Int?]) {
        let data = ChartSample.data(values, values, values, values, values, values, previous: values, last: 3)
        #expect(ChartSample.line(data).hasSuffix("</div>"))
        #expect(ChartSample.bars(data).hasSuffix("</div>"))
        #expect(Sparkline(values).markup.string.hasSuffix("</svg>"))
        for unit in [ChartUnit.money(.usd), .percentage] {
            let other = ChartData(days: data.days, series: data.series, unit: unit)
            #expect(ChartSample.line(other).hasSuffix("</div>"))
        }
    }
}

@Suite struct `A spark line` {
    @Test func `runs from zero to its highest figure`() {
        let spark = Sparkline([0, 5, 10]).markup.string
        #expect(spark.path("chart-line series-1") == "M2 26L48 14L94 2")
        #expect(spark.path("chart-end series-1") == "M94 2h0")
    }

    @Test func `shows gaps as gaps`() {
        let spark = Sparkline([10, 10, nil, 10, nil]).markup.string
        #expect(spark.path("chart-line series-1") == "M2 2L25 2M71 2h0")
        #expect(spark.path("chart-end series-1") == "M71 2h0")
    }

    @Test func `is hidden from screen readers unless it has a label`() {
        #expect(Sparkline([1]).markup.string.contains("aria-hidden=\"true\""))
        #expect(!Sparkline([1], label: ChartSample.label()).markup.string.contains("aria-hidden"))
    }
}

@Suite struct `A meter` {
    @Test func `shows its value and what was expected`() {
        let (value, expected) = (Percentage(percent: 60), Percentage(percent: 75))
        let markup = Meter(value, expected: expected, state: .bad, label: ChartSample.label()).markup.string
        #expect(markup.contains("chart-fill chart-bad\" y=\"4\" width=\"60%\""))
        #expect(markup.contains("chart-expected\" x1=\"75%\" x2=\"75%\""))
        #expect(!markup.contains("chart-whole"))
    }

    @Test func `lengthens its scale for a value above the whole`() {
        let markup = Meter(Percentage(percent: 125), label: ChartSample.label()).markup.string
        #expect(markup.contains("width=\"100%\" height=\"8\" rx=\"4\"/><line class=\"chart-whole\" x1=\"80%\""))
    }

    @Test(arguments: [Int.min, -1, 0, .max])
    func `survives any value`(millionths: Int) {
        let value = Percentage(millionths: millionths)
        #expect(Meter(value, expected: value, label: ChartSample.label()).markup.string.hasSuffix("</svg>"))
    }
}

@Suite struct `A chart's table` {
    @Test func `has a row per day with the figures in full`() {
        let data = ChartSample.data([12_480, nil], previous: [1, 2])
        let table = ChartTable(data, caption: "Downloads", formats: ChartSample.formats, today: ChartSample.today)
        let markup = table.markup.string
        #expect(markup.contains("<th scope=\"row\">Wed 27 May</th><td class=\"number\">12,480</td>"))
        #expect(markup.contains("<th scope=\"row\">Thu 28 May</th><td class=\"number\">no data</td>"))
        #expect(markup.occurrences(of: "<tr>") == 3)
    }

    @Test func `sums what is beyond nineteen series`() {
        let series = (1...30).map { (number: Int) in ChartSeries("Source \(number)", [number]) }
        let data = ChartData(days: DayRange(last: 1, through: ChartSample.today), series: series)
        let table = ChartTable(data, caption: "Downloads", formats: ChartSample.formats, today: ChartSample.today)
        let markup = table.markup.string
        #expect(markup.contains(">Source 19</th><th scope=\"col\" class=\"number\">Other</th></tr>"))
        #expect(markup.contains(">19</td><td class=\"number\">275</td></tr>"))
    }
}

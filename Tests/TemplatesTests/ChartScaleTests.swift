import Testing

@testable import Templates

@Suite struct `A chart's scale` {
    @Test(arguments: [
        (0, 17_500, 1, [0, 5000, 10_000, 15_000, 20_000]), (0, 7, 1, [0, 2, 4, 6, 8]), (0, 1, 1, [0, 1]),
        (0, 0, 1, [0, 1]), (0, 100, 1, [0, 50, 100]), (0, 101, 1, [0, 50, 100, 150]), (-30, 80, 1, [-50, 0, 50, 100]),
        (-5, -1, 1, [-6, -4, -2, 0]), (0, 150, 100, [0, 100, 200]), (0, 5, 100, [0, 100]), (0, 4, 1, [0, 1, 2, 3, 4]),
    ])
    func `has few round steps from zero`(lowest: Int, highest: Int, smallest: Int, ticks: [Int]) {
        #expect(ChartScale(lowest: lowest, highest: highest, smallestStep: smallest).ticks == ticks)
    }

    @Test(arguments: [(Int.min, Int.max), (0, .max), (.min, 0), (.max, .min)])
    func `stays small and finite at the ends of Int`(lowest: Int, highest: Int) {
        let scale = ChartScale(lowest: lowest, highest: highest, smallestStep: 1)
        #expect(scale.ticks.count <= 6)
        #expect(scale.ticks.contains(0))
    }

    @Test(arguments: [(0, "200"), (20_000, "0"), (10_000, "100"), (4999, "150"), (1234, "187.7")])
    func `puts values on tenths of a pixel`(value: Int, y: String) {
        let scale = ChartScale(lowest: 0, highest: 17_500, smallestStep: 1)
        #expect(scale.y(value, height: 200).text == y)
    }

    @Test(arguments: [(0, "0"), (5, "0.5"), (-5, "-0.5"), (120, "12"), (-123, "-12.3")])
    func `tenths are written without a needless zero`(count: Int, text: String) {
        #expect(Tenths(count: count).text == text)
    }

    @Test(arguments: [(0.04, "0"), (0.05, "0.1"), (.nan, "0"), (.infinity, "1000000"), (-1e300, "-1000000")])
    func `numbers are rounded and clamped to tenths`(number: Double, text: String) {
        #expect(Tenths(number).text == text)
    }
}

extension Tenths {
    fileprivate var text: String {
        var bytes: [UInt8] = []
        bytes.append(self)
        return String(decoding: bytes, as: UTF8.self)
    }
}

import Testing

@testable import Templates

@Suite struct `The names beside a chart` {
    @Test(arguments: [
        ([2000, 2000, 2000], [1660, 1830, 2000]), ([0, 0, 0], [0, 170, 340]), ([500, 100], [100, 500]),
        ([900, 1000, 1900, 1950], [900, 1070, 1830, 2000]), ([1000], [1000]), ([], []),
    ])
    func `are moved apart and stay within the plot`(wanted: [Int], placed: [Int]) {
        let names = wanted.map { ChartName(text: "", colour: "", y: $0) }
        #expect(ChartName.spread(names).map(\.y) == placed)
    }
}

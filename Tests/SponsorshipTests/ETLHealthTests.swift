import Testing
import Values

@testable import Sponsorship

@Suite struct `Import health` {
    @Test(
        arguments: [
            (nil, .noData), (-60, .healthy), (0, .healthy), (5 * 3600, .healthy), (6 * 3600 - 1, .healthy),
            (6 * 3600, .degraded), (7 * 3600, .degraded), (24 * 3600 - 1, .degraded), (24 * 3600, .unhealthy),
            (25 * 3600, .unhealthy), (400 * 86_400, .unhealthy),
        ] as [(Int?, ETLHealth)])
    func `the age of the last success decides`(seconds: Int?, expected: ETLHealth) {
        #expect(ETLHealth(lastSuccess: seconds.map { .seconds($0) }) == expected)
    }

    @Test(
        arguments: [
            (nil, .noData, nil), (-1, .current, 0), (0, .current, 0), (1, .current, 0), (2, .behind(days: 1), 1),
            (4, .behind(days: 3), 3),
        ] as [(Int?, Freshness, Int?)])
    func `yesterday's figures are current, older ones are days behind`(
        age: Int?, expected: Freshness, behind: Int?
    ) {
        let latest = age.map { Fixtures.today.adding(days: -$0) }
        let freshness = Freshness(latest: latest, today: Fixtures.today)
        #expect(freshness == expected)
        #expect(freshness.daysBehind == behind)
    }
}

import Testing

@testable import Sponsorship

@Suite struct `Metrics header` {
    @Test func `the canonical header names every column`() throws {
        let header = try MetricsHeader(MetricsHeader.canonical.split(separator: ",").map(String.init))
        #expect(header.columns == MetricsColumn.allCases)
        #expect(header.extras.isEmpty)
    }

    @Test func `columns may come in any order and case, with extras between them`() throws {
        let header = try MetricsHeader(["Downloads", "note\u{7}", " Platform ", "EPISODE GUID", "", "Date"])
        #expect(header.columns == [.downloads, nil, .source, .episode, nil, .day])
        #expect(header.extras == ["note\u{FFFD}", ""])
    }

    @Test func `the better of two names wins and the other is an extra`() throws {
        let header = try MetricsHeader(["episode_guid", "date", "day", "source", "episode_id", "ctr"])
        #expect(header.columns == [nil, nil, .day, .source, .episode, .ctr])
        #expect(header.extras == ["episode_guid", "date"])
    }

    @Test(
        arguments: [
            (["day", "episode_id", "downloads"], .missingColumn(.source)),
            (["episode_id", "source", "downloads"], .missingColumn(.day)),
            (["day", "source", "downloads"], .missingColumn(.episode)),
            (["day", "episode_id", "source", "Day", "ctr"], .duplicateColumn(.day)),
            (["day", "episode_id", "source"], .noFigures),
            (["day", "episode_id", "source", "plays", "revenue"], .noFigures),
            (["2026-05-04", "x", "9"], .unknownHeader(found: ["2026-05-04", "x", "9"])),
        ] as [([String], FileError)])
    func `a header that cannot be used is refused by name`(names: [String], expected: FileError) {
        #expect(throws: expected) { try MetricsHeader(names) }
    }
}
